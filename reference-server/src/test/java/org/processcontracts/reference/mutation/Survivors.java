package org.processcontracts.reference.mutation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.w3c.dom.Element;

/** Holds the report of PIT against the list of the mutants that may live. */
final class Survivors {

  private static final int LEAST_PERCENT = 90;

  private Survivors() {}

  /** A mutant; the list knows it by a name that stays when lines are added above. */
  private record Mutant(String name, String line, String status) {

    static Mutant of(Element mutation) {
      String type = text(mutation, "mutatedClass").replace("org.processcontracts.reference.", "");
      String change = text(mutation, "description").replaceFirst(" for org/.*", "");
      return new Mutant(
          "%s.%s: %s".formatted(type, text(mutation, "mutatedMethod"), change),
          text(mutation, "lineNumber"),
          mutation.getAttribute("status"));
    }

    private static String text(Element mutation, String name) {
      return mutation.getElementsByTagName(name).item(0).getTextContent().strip();
    }

    boolean lives() {
      return status.equals("SURVIVED") || status.equals("NO_COVERAGE");
    }

    /** A mutant that hangs is caught as well, but on a slow machine another may hang. */
    boolean mayLive() {
      return !status.equals("KILLED");
    }
  }

  /**
   * Ends with 1 if too many mutants live, if one lives that is not listed, or if a listed one is
   * killed.
   *
   * @param args the report; the list, each line of which is a name, {@code #} and a reason
   */
  public static void main(String[] args) throws Exception {
    List<Mutant> mutants = mutants(Path.of(args[0]));
    List<String> wrong = new ArrayList<>();
    List<String> listed = listed(Path.of(args[1]), wrong);
    long killed = mutants.stream().filter(it -> !it.lives()).count();
    System.out.printf(
        "%d of %d mutants are killed, %d are listed%n", killed, mutants.size(), listed.size());
    if (killed * 100 < mutants.size() * LEAST_PERCENT) {
      wrong.add("At least %d %% have to be killed".formatted(LEAST_PERCENT));
    }
    for (String name : new LinkedHashSet<>(without(names(mutants, Mutant::lives), listed))) {
      wrong.add("Lives; write a test, or list it with the reason: %s".formatted(name));
      mutants.stream()
          .filter(it -> it.name().equals(name) && it.lives())
          .forEach(it -> wrong.add("  in line %s".formatted(it.line())));
    }
    for (String name : without(listed, names(mutants, Mutant::mayLive))) {
      wrong.add("Is killed, or no more; strike it from the list: %s".formatted(name));
    }
    wrong.forEach(System.out::println);
    System.exit(wrong.isEmpty() ? 0 : 1);
  }

  private static List<Mutant> mutants(Path report) throws Exception {
    var all =
        DocumentBuilderFactory.newDefaultInstance()
            .newDocumentBuilder()
            .parse(report.toFile())
            .getElementsByTagName("mutation");
    return IntStream.range(0, all.getLength())
        .mapToObj(i -> Mutant.of((Element) all.item(i)))
        .toList();
  }

  private static List<String> listed(Path list, List<String> wrong) throws IOException {
    List<String> names = new ArrayList<>();
    for (String line : Files.readAllLines(list)) {
      String[] parts = line.split(" # ", 2);
      names.add(parts[0]);
      if (parts.length < 2) {
        wrong.add("Is listed without a reason: %s".formatted(line));
      }
    }
    return names;
  }

  private static List<String> names(List<Mutant> mutants, Predicate<Mutant> wanted) {
    return mutants.stream().filter(wanted).map(Mutant::name).sorted().toList();
  }

  /** Several mutants may have one name; each of the others takes one of them away. */
  private static List<String> without(List<String> names, List<String> others) {
    List<String> left = new ArrayList<>(names);
    others.forEach(left::remove);
    return left;
  }
}
