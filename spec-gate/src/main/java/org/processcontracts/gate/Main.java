package org.processcontracts.gate;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.processcontracts.gate.rule.BaselineCurrent;

/** The command line of the gate. */
public final class Main {

  private static final String USAGE =
      "usage: check <specsDir> | package <specsDir> <outDir> | release <specsDir>"
          + " | summary <specsDir>";

  /** Tells Maven, which must not be ended by an exit code, that the gate is closed. */
  static final class ClosedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    ClosedException(int code) {
      super("spec-gate failed with exit code " + code + ", see above", null, false, false);
    }
  }

  private Main() {}

  /** Runs a command; throws if it fails, so that it can be run inside of Maven. */
  public static void main(String[] args) {
    int code = run(List.of(args), System.out);
    if (code != 0) {
      throw new ClosedException(code);
    }
  }

  /**
   * Runs a command.
   *
   * @return 0 if all is well, 1 if there are findings, 2 if the command cannot be carried out
   */
  public static int run(List<String> args, PrintStream out) {
    try {
      String command = args.isEmpty() ? "" : args.get(0);
      if (args.size() != (command.equals("package") ? 3 : 2)) {
        throw new UsageException(USAGE);
      }
      Path dir = Path.of(args.get(1));
      return switch (command) {
        case "check" -> check(Specs.load(dir), out);
        case "package" -> pack(Specs.load(dir), Path.of(args.get(2)));
        case "release" -> release(Specs.load(dir), out);
        case "summary" -> Summary.print(Specs.load(dir), out);
        default -> throw new UsageException(USAGE);
      };
    } catch (UsageException e) {
      out.println("spec-gate: " + e.getMessage());
      return 2;
    } catch (UncheckedIOException e) {
      out.println("spec-gate: " + e.getMessage() + ": " + e.getCause());
      return 2;
    } catch (IOException e) {
      out.println("spec-gate: cannot write: " + e);
      return 2;
    }
  }

  private static int check(Specs specs, PrintStream out) {
    return report(specs, Gate.check(specs), out);
  }

  private static int report(Specs specs, SortedSet<Finding> findings, PrintStream out) {
    findings.forEach(out::println);
    out.println(
        "spec-gate: " + specs.apis().size() + " contracts, " + findings.size() + " findings");
    return findings.isEmpty() ? 0 : 1;
  }

  private static int pack(Specs specs, Path target) throws IOException {
    Path contracts = target.resolve("contracts");
    List<String> names = new ArrayList<>();
    for (Api api : specs.apis()) {
      write(contracts.resolve(api.name()).resolve(Api.CONTRACT), Bundle.yaml(api));
      names.add(api.name());
    }
    write(contracts.resolve("apis.txt"), String.join("\n", names) + "\n");
    removeOthers(contracts, names);
    return 0;
  }

  /** A contract that went must not live on in what an earlier build packaged. */
  private static void removeOthers(Path contracts, List<String> names) throws IOException {
    try (Stream<Path> folders = Files.list(contracts)) {
      for (Path folder : folders.filter(Files::isDirectory).toList()) {
        if (!names.contains(String.valueOf(folder.getFileName()))) {
          Files.deleteIfExists(folder.resolve(Api.CONTRACT));
          Files.delete(folder);
        }
      }
    }
  }

  private static int release(Specs specs, PrintStream out) throws IOException {
    SortedSet<Finding> findings = Gate.check(specs);
    // A release is what mends this one.
    findings.removeIf(finding -> finding.message().equals(BaselineCurrent.UNRELEASED));
    int code = report(specs, findings, out);
    if (code != 0) {
      return code;
    }
    Baselines baselines = specs.baselines();
    SortedSet<String> lines = new TreeSet<>(Comparator.comparing(line -> line.substring(66)));
    lines.addAll(baselines.lines());
    for (Api api : specs.apis()) {
      Path file = baselines.file(api.name(), api.version());
      if (!Files.exists(file)) {
        write(file, Bundle.yaml(api));
        lines.add(baselines.line(api.name() + "/" + api.version() + ".yaml"));
        out.println("released " + specs.name(file));
      }
    }
    write(baselines.sums(), String.join("\n", lines) + "\n");
    return 0;
  }

  private static void write(Path file, String text) throws IOException {
    Files.createDirectories(file.getParent());
    Files.writeString(file, text, StandardCharsets.UTF_8);
  }
}
