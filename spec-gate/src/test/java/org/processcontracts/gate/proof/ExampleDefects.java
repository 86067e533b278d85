package org.processcontracts.gate.proof;

import java.util.List;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.processcontracts.gate.yaml.Pointer;
import tools.jackson.databind.JsonNode;

/** Values of the documented examples, broken where they stand. */
final class ExampleDefects {

  private ExampleDefects() {}

  static List<Operator> operators() {
    return List.of(
        example("an example of another type", it -> it.isString() || it.isBoolean(), "[1]"),
        example("a null in an example", it -> it.isString() || it.isBoolean(), "null"),
        example("an object in an example", JsonNode::isNumber, "{a: 1}"),
        example("a text for a number in an example", JsonNode::isNumber, "some"));
  }

  /** A value that the schema takes all the same, a free one, is left out. */
  private static Operator example(String name, Predicate<JsonNode> which, String value) {
    return new Operator(
        name,
        Expected.INVALID,
        s ->
            s.files().values().stream()
                .filter(file -> !file.name().equals(Subject.CONTRACT))
                .flatMap(
                    file ->
                        leaves(file, "")
                            .filter(at -> at.matches(".*/value(/.*)?"))
                            .filter(at -> which.test(file.at(at)))
                            .filter(file::alone)
                            .filter(at -> !file.item(at))
                            .limit(3)
                            .map(at -> new Draft(file).set(at, value).mark(valued(at)).result())));
  }

  private static String valued(String at) {
    return at.replaceFirst("(^|.*?/)value(/.*)?$", "$1value").replaceFirst("^([^/])", "/$1");
  }

  private static Stream<String> leaves(Source file, String pointer) {
    JsonNode node = file.at(pointer);
    if (!node.isContainer()) {
      return Stream.of(pointer);
    }
    return Stream.concat(
            node.propertyNames().stream(),
            IntStream.range(0, node.isArray() ? node.size() : 0).mapToObj(Integer::toString))
        .flatMap(name -> leaves(file, Pointer.child(pointer, name)));
  }
}
