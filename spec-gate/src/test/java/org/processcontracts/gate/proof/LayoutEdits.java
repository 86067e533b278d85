package org.processcontracts.gate.proof;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.processcontracts.gate.openapi.Kind;
import org.processcontracts.gate.proof.Draft.Result;
import org.processcontracts.gate.yaml.YamlWriter;
import tools.jackson.databind.ObjectMapper;

/** Edits after which a reader of YAML reads the same. */
final class LayoutEdits {

  private LayoutEdits() {}

  static List<Operator> operators() {
    return List.of(
        text("line ends of Windows", it -> it.replace("\n", "\r\n")),
        text("a byte order mark", it -> "\uFEFF" + it),
        text("no line end at the end", String::stripTrailing),
        text("a document start", it -> "---\n" + it),
        text("a document end", it -> it + "...\n"),
        text("a directive", it -> "%YAML 1.2\n---\n" + it),
        text("a comment on top", it -> "# A comment: with a colon\n" + it),
        text("a comment on every line", it -> it.replaceAll("(?m)^( *)([a-z-]+:)$", "$1$2 # note")),
        text(
            "comments between the lines",
            it -> it.replaceAll("(?m)^( *)(description: [^>])", "$1# note\n$1$2")),
        text("blank lines", it -> it.replaceAll("(?m)^( *[a-zA-Z-]+:)$", "\n$1")),
        text("blanks at line ends", it -> it.replaceAll("(?m)(^ *[a-z-]+: [a-z0-9]+)$", "$1   ")),
        text(
            "more indentation",
            it -> it.replaceAll("(?m)^( *)(- )?", "$1$1$2").replaceAll("(?m)^( *)- ", "$1-   ")),
        text("double quotes", it -> it.replaceAll("'([^'\"\\\\\n]*)'", "\"$1\"")),
        text(
            "quoted words",
            it -> it.replaceAll("(?m)^( *(type|format|in|name): )([a-zA-Z0-9_-]+)$", "$1'$3'")),
        text(
            "quoted keys",
            it ->
                it.replaceAll(
                    "(?m)^( *)(type|format|schema|required|properties|content|description):",
                    "$1\"$2\":")),
        text("statuses without quotes", it -> it.replaceAll("'([1-5][0-9]{2})':", "$1:")),
        text("explicit tags", it -> it.replaceAll("(?m)^( *type: )([a-z]+)$", "$1!!str $2")),
        whole("JSON in one line", s -> json(s, false)),
        whole("JSON in many lines", s -> json(s, true)),
        whole("as the writer lays it out", s -> YamlWriter.write(s.tree())),
        Operator.of(
            "a list in one line",
            Expected.BENIGN,
            s ->
                Stream.concat(s.keys(Kind.SCHEMA, "required"), s.keys(Kind.OPERATION, "tags"))
                    .map(at -> s.draft().set(at, flow(s, at)))),
        Operator.of(
            "an enum in one line",
            Expected.BENIGN,
            s ->
                s.keys(Kind.SCHEMA, "enum")
                    .filter(at -> s.at(at).valueStream().noneMatch(it -> it.isNull()))
                    .map(at -> s.draft().set(at, flow(s, at)))),
        Operator.of(
            "a schema in one line",
            Expected.BENIGN,
            s ->
                s.schemas(Subject::member)
                    .map(it -> s.draft().set(it.pointer(), s.at(it.pointer()).toString()))),
        Operator.of(
            "a folded description",
            Expected.BENIGN,
            s ->
                s.keys(Kind.SCHEMA, "description")
                    .filter(
                        at ->
                            s.contract().alone(at)
                                && s.contract().value(at).length() > 20
                                && !s.contract().value(at).startsWith(">"))
                    .map(
                        at ->
                            s.draft()
                                .replace(
                                    at,
                                    List.of("description: >-", "  " + s.contract().value(at))))),
        Operator.of(
            "a literal description",
            Expected.BENIGN,
            s ->
                s.keys(Kind.PARAMETER, "description")
                    .filter(at -> !s.contract().value(at).startsWith(">"))
                    .map(
                        at ->
                            s.draft()
                                .replace(
                                    at,
                                    List.of("description: |-", "  " + s.contract().value(at))))),
        Operator.of("a type said again by its name", Expected.BENIGN, LayoutEdits::aliased),
        Operator.of("one schema of two bodies by its name", Expected.BENIGN, LayoutEdits::named));
  }

  private static Operator text(String name, UnaryOperator<String> edit) {
    return whole(name, s -> edit.apply(String.join("\n", s.contract().lines()) + "\n"));
  }

  /** It has no line that a finding would rightly stand on. */
  private static Operator whole(String name, Function<Subject, String> edit) {
    return new Operator(
        name,
        Expected.BENIGN,
        s ->
            Stream.of(
                new Result(Map.of(Subject.CONTRACT, edit.apply(s)), Subject.CONTRACT, Set.of())));
  }

  private static String json(Subject s, boolean lines) {
    ObjectMapper mapper = new ObjectMapper();
    return lines
        ? mapper.writerWithDefaultPrettyPrinter().writeValueAsString(s.tree())
        : mapper.writeValueAsString(s.tree());
  }

  private static String flow(Subject s, String list) {
    return s.children(list).stream()
        .map(it -> s.contract().value(it))
        .map(
            it ->
                Pattern.compile("[a-zA-Z0-9'_-]+").matcher(it).matches()
                    ? it
                    : "'" + it.replace("'", "") + "'")
        .collect(Collectors.joining(", ", "[", "]"));
  }

  /** Where two media types have one schema, the second is an alias of the first. */
  private static Stream<Draft> named(Subject s) {
    List<String> schemas = s.keys(Kind.MEDIA_TYPE, "schema").toList();
    String last = schemas.get(schemas.size() - 1);
    String first = schemas.stream().filter(it -> s.at(it).equals(s.at(last))).findFirst().get();
    List<String> anchored = new ArrayList<>(s.contract().block(first));
    anchored.set(0, "schema: &schema");
    return first.equals(last)
        ? Stream.of()
        : Stream.of(s.draft().replace(first, anchored).set(last, "*schema"));
  }

  /** Where two members of an object hold the same, the second becomes an alias of the first. */
  private static Stream<Draft> aliased(Subject s) {
    return s.keys(Kind.SCHEMA, "properties")
        .flatMap(
            at -> {
              List<String> same =
                  s.children(at).stream()
                      .filter(it -> s.at(it).has("type"))
                      .filter(
                          it ->
                              s.children(at).stream()
                                  .anyMatch(
                                      o ->
                                          !o.equals(it)
                                              && s.at(o).path("type").equals(s.at(it).path("type"))
                                              && s.at(o).has("type")))
                      .limit(2)
                      .toList();
              if (same.size() < 2
                  || !s.at(same.get(0) + "/type").equals(s.at(same.get(1) + "/type"))) {
                return Stream.of();
              }
              return Stream.of(
                  s.draft()
                      .set(
                          same.get(0) + "/type",
                          "&kind " + s.at(same.get(0) + "/type").asString(""))
                      .set(same.get(1) + "/type", "*kind"));
            });
  }
}
