package org.processcontracts.gate.proof;

import static org.processcontracts.gate.proof.Expected.BENIGN;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.processcontracts.gate.openapi.Kind;
import org.processcontracts.gate.proof.Subject.Site;
import org.processcontracts.gate.yaml.Pointer;

/** Edits that say the same by other schemas. */
final class EquivalentEdits {

  private EquivalentEdits() {}

  static List<Operator> operators() {
    return List.of(
        inSchema(
            "not nullable said aloud",
            it -> !it.has("nullable") && !it.type().isEmpty(),
            "nullable: false"),
        inSchema("not deprecated said aloud", it -> true, "deprecated: false"),
        inSchema(
            "any length said aloud",
            it -> it.type().equals("string") && !it.has("minLength") && !it.has("enum"),
            "minLength: 0"),
        inSchema("any number of items said aloud", it -> it.type().equals("array"), "minItems: 0"),
        inSchema(
            "items may repeat said aloud", it -> it.type().equals("array"), "uniqueItems: false"),
        inSchema(
            "the bounds of a format said aloud",
            it ->
                it.node().path("format").asString("").equals("int32")
                    && !it.has("minimum")
                    && !it.has("enum"),
            "minimum: -2147483648",
            "maximum: 2147483647"),
        inSchema(
            "a pattern that every text has",
            it -> it.type().equals("string") && !it.has("pattern") && !it.has("enum"),
            "pattern: ^[\\s\\S]*$"),
        pattern("digits spelt otherwise", "[0-9]", "\\d"),
        pattern("digits spelt out", "\\d", "[0-9]"),
        pattern("a class in another order", "[A-Za-z", "[a-zA-Z"),
        pattern("a group that catches nothing", "^", "^(?:)"),
        Operator.of("inline a component", BENIGN, EquivalentEdits::inlined),
        Operator.of(
            "a component behind allOf",
            BENIGN,
            s ->
                refs(s)
                    .filter(at -> at.contains("/properties/"))
                    .map(
                        at ->
                            s.draft()
                                .replace(
                                    at, List.of("allOf:", "  - $ref: " + s.contract().value(at))))),
        Operator.of("rename a component everywhere", BENIGN, EquivalentEdits::renamed),
        Operator.of(
            "make a component of an inline schema",
            BENIGN,
            s ->
                s.schemas(it -> it.pointer().matches(".*/properties/[^/]+"))
                    .map(
                        it ->
                            s.draft()
                                .replace(
                                    it.pointer(),
                                    List.of(
                                        s.contract().key(it.pointer()) + ":",
                                        "  $ref: '#/components/schemas/Extracted'"))
                                .append("/components/schemas", component(s, it.pointer())))));
  }

  private static Operator inSchema(String name, Predicate<Site> which, String... lines) {
    return Operator.of(
        name,
        BENIGN,
        s ->
            s.schemas(it -> it.has("type") && which.test(it))
                .map(it -> s.draft().after(it.at("type"), lines)));
  }

  private static Operator pattern(String name, String from, String to) {
    UnaryOperator<String> other = it -> it.replace(from, to);
    return Operator.of(
        name,
        BENIGN,
        s ->
            s.keys(Kind.SCHEMA, "pattern")
                .filter(at -> s.contract().value(at).contains(from))
                .map(at -> s.draft().set(at, other.apply(s.contract().value(at)))));
  }

  private static String[] component(Subject s, String pointer) {
    List<String> block = new ArrayList<>(s.contract().block(pointer));
    block.set(0, "Extracted:");
    return block.toArray(String[]::new);
  }

  /** References to schemas. */
  private static Stream<String> refs(Subject s) {
    return s.references().filter(at -> s.at(at).asString("").startsWith("#/components/schemas/"));
  }

  private static Stream<Draft> inlined(Subject s) {
    return refs(s)
        .filter(s.contract()::alone)
        .map(at -> s.draft().replace(at, body(s, s.at(at).asString("").substring(1))));
  }

  /** The members of a schema, without its key. */
  private static List<String> body(Subject s, String schema) {
    List<String> block = s.contract().block(schema);
    return block.subList(1, block.size()).stream().map(line -> line.substring(2)).toList();
  }

  private static Stream<Draft> renamed(Subject s) {
    return s.children("/components/schemas").stream()
        .map(
            at -> {
              Draft draft = s.draft().key(at, Pointer.last(at) + "Renamed");
              s.references()
                  .filter(ref -> s.at(ref).asString("").equals("#" + at))
                  .forEach(ref -> draft.set(ref, "'#" + at + "Renamed'"));
              return draft;
            });
  }
}
