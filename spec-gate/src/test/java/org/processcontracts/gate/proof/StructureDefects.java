package org.processcontracts.gate.proof;

import static org.processcontracts.gate.proof.Expected.DOUBTFUL;
import static org.processcontracts.gate.proof.Expected.INVALID;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.processcontracts.gate.openapi.Kind;
import org.processcontracts.gate.yaml.Pointer;

/** Defects of the objects around the schemas: keys, references, operations and their parts. */
final class StructureDefects {

  private static final Map<Kind, List<String>> DEMANDED =
      Map.of(
          Kind.INFO, List.of("title", "version"),
          Kind.OPENAPI, List.of("info", "paths", "openapi"),
          Kind.OPERATION, List.of("responses"),
          Kind.PARAMETER, List.of("name", "in"),
          Kind.REQUEST_BODY, List.of("content"),
          Kind.RESPONSE, List.of("description"),
          Kind.SERVER_VARIABLE, List.of("default"));

  private static final Map<Kind, List<String>> OPTIONAL =
      Map.of(
          Kind.INFO, List.of("description"),
          Kind.OPENAPI, List.of("components", "servers", "tags"),
          Kind.OPERATION, List.of("operationId", "parameters", "requestBody", "summary", "tags"),
          Kind.PARAMETER, List.of("description", "examples", "required", "schema"),
          Kind.REQUEST_BODY, List.of("description", "required"),
          Kind.RESPONSE, List.of("content", "headers"),
          Kind.MEDIA_TYPE, List.of("examples", "schema"));

  private StructureDefects() {}

  static List<Operator> operators() {
    List<Operator> all = new ArrayList<>();
    all.add(invalid("drop a key that must be there", s -> keys(s, DEMANDED, Draft::drop)));
    all.add(invalid("misspell a key that must be there", s -> keys(s, DEMANDED, misspelt(s))));
    all.add(invalid("misspell an optional key", s -> keys(s, OPTIONAL, misspelt(s))));
    all.add(invalid("capitalize a key", s -> keys(s, OPTIONAL, renamed(s, capital()))));
    all.add(invalid("a key stands twice", s -> keys(s, OPTIONAL, twice(s))));
    all.add(
        invalid(
            "a text becomes null",
            s ->
                Stream.of("description", "name")
                    .flatMap(
                        key -> Stream.of(Kind.PARAMETER, Kind.TAG).flatMap(k -> s.keys(k, key)))
                    .map(at -> s.draft().set(at, "null"))));
    all.add(
        invalid(
            "an object becomes null",
            s ->
                Stream.concat(s.keys(Kind.RESPONSE, "content"), s.keys(Kind.SCHEMA, "properties"))
                    .map(at -> s.draft().set(at, ""))));
    all.add(
        invalid(
            "a list becomes a text",
            s -> s.keys(Kind.OPERATION, "tags").map(at -> s.draft().set(at, "Tag"))));
    all.add(
        invalid(
            "misplace a keyword of the schema beside it",
            s -> s.keys(Kind.PARAMETER, "schema").map(at -> s.draft().before(at, "maxLength: 5"))));
    all.add(
        invalid(
            "misplace required: true in a schema",
            s ->
                s.schemas("string", Subject::member)
                    .map(it -> s.draft().after(it.at("type"), "required: true"))));
    all.add(invalid("dangle a reference", s -> refs(s, ref -> ref.replace("'", "") + "Gone")));
    all.add(
        invalid(
            "a reference into the wrong section",
            s ->
                refs(
                    s,
                    ref ->
                        ref.contains("/schemas/")
                            ? ref.replace("/schemas/", "/responses/")
                            : ref.replace("/parameters/", "/schemas/"))));
    all.add(
        invalid(
            "a reference to the network",
            s -> refs(s, ref -> ref.replace("#", "https://example.com/other.yaml#"))));
    all.add(
        Operator.of(
            "words beside a reference",
            DOUBTFUL,
            s ->
                s.references()
                    .filter(at -> at.contains("/properties/"))
                    .map(at -> s.draft().after(at, "description: Ignored."))));
    all.add(
        invalid(
            "a constraint beside a reference",
            s ->
                s.references()
                    .filter(at -> at.contains("/properties/"))
                    .map(at -> s.draft().after(at, "maxLength: 1"))));
    all.add(invalid("rename a component, its references not", StructureDefects::renamedAlone));
    all.add(
        invalid(
            "a component name with a blank",
            s ->
                s.children("/components/schemas").stream()
                    .map(at -> s.draft().key(at, "'" + Pointer.last(at) + " X'"))));
    all.add(
        invalid(
            "unquote what is no text then",
            s ->
                Stream.concat(
                        s.keys(Kind.SCHEMA, "default"),
                        s.keys(Kind.SCHEMA, "enum").flatMap(at -> s.children(at).stream()))
                    .filter(at -> s.contract().value(at).matches("'[0-9]+'"))
                    .map(at -> s.draft().set(at, s.contract().value(at).replace("'", "")))));
    all.add(
        invalid(
            "a tab in the indentation",
            s ->
                s.keys(Kind.RESPONSE, "description")
                    .map(
                        at ->
                            s.draft().replace(at, List.of("\t" + s.contract().block(at).get(0))))));
    all.add(
        invalid(
            "a quote that never ends",
            s ->
                s.keys(Kind.PARAMETER, "description")
                    .map(
                        at ->
                            s.draft()
                                .set(at, "'" + s.contract().value(at).replace("'", ""))
                                .mark(Pointer.parent(at))
                                .until("'"))));
    all.add(
        invalid(
            "an alias without an anchor",
            s -> s.keys(Kind.PARAMETER, "schema").map(at -> s.draft().set(at, "*nothing"))));
    all.add(
        invalid(
            "another version of OpenAPI",
            s -> Stream.of("3.1.0", "2.0", "'3.0'").map(v -> s.draft().set("/openapi", v))));
    return all;
  }

  /** The references dangle, and each of them is where the reader has to look. */
  private static Stream<Draft> renamedAlone(Subject s) {
    return s.children("/components/schemas").stream()
        .map(
            at ->
                s.draft()
                    .key(at, Pointer.last(at) + "Renamed")
                    .only(
                        s.references()
                            .filter(ref -> s.at(ref).asString("").equals("#" + at))
                            .toList()));
  }

  static Operator invalid(String name, Function<Subject, Stream<Draft>> drafts) {
    return Operator.of(name, INVALID, drafts);
  }

  /** The edit of a draft at a pointer. */
  interface Edit {
    Draft on(Draft draft, String pointer);
  }

  /** An edit of each of these keys, where the object has it. */
  private static Stream<Draft> keys(Subject s, Map<Kind, List<String>> keys, Edit edit) {
    return keys.keySet().stream()
        .sorted()
        .flatMap(
            kind ->
                s.parts(kind)
                    .flatMap(
                        part ->
                            keys.get(kind).stream().filter(part.node()::has).map(part::pointer)))
        .filter(at -> s.contract().alone(at))
        .map(at -> edit.on(s.draft(), at));
  }

  private static Edit misspelt(Subject s) {
    return renamed(
        s, key -> key.length() < 3 ? key + "n" : key.charAt(0) + key.substring(2) + key.charAt(1));
  }

  private static UnaryOperator<String> capital() {
    return key -> Character.toUpperCase(key.charAt(0)) + key.substring(1);
  }

  private static Edit renamed(Subject s, UnaryOperator<String> name) {
    return (draft, at) -> draft.key(at, name.apply(s.contract().key(at)));
  }

  private static Edit twice(Subject s) {
    return (draft, at) -> draft.after(at, s.contract().block(at).toArray(String[]::new));
  }

  private static Stream<Draft> refs(Subject s, UnaryOperator<String> other) {
    return s.references()
        .filter(at -> s.at(at).asString("").startsWith("#"))
        .map(at -> s.draft().set(at, "'" + other.apply(s.at(at).asString("")) + "'"));
  }
}
