package org.processcontracts.gate.proof;

import static org.processcontracts.gate.proof.Expected.DOUBTFUL;
import static org.processcontracts.gate.proof.Expected.INVALID;
import static org.processcontracts.gate.proof.Sites.flipped;
import static org.processcontracts.gate.proof.Sites.required;
import static org.processcontracts.gate.proof.Sites.requirement;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.processcontracts.gate.openapi.Kind;
import org.processcontracts.gate.proof.Subject.Site;
import org.processcontracts.gate.yaml.Pointer;

/** Defects of schemas: of their keywords, of what they require, of their enums. */
final class SchemaDefects {

  private SchemaDefects() {}

  static List<Operator> operators() {
    List<Operator> all = new ArrayList<>();
    all.add(
        each(
            "misspell a type",
            it -> true,
            "type",
            List.of("strng", "int", "Object", "null", "[string]")));
    all.add(
        each(
            "a bare format for a type",
            it -> it.type().equals("string"),
            "type",
            List.of("date", "uuid")));
    all.add(
        each(
            "an array without items",
            it -> it.has("items"),
            "items",
            List.of("[]", "null", "string")));
    all.add(dropped("drop the items of an array", it -> it.type().equals("array"), "items"));
    all.add(
        each(
            "an array of items that is no array",
            it -> it.type().equals("array"),
            "type",
            List.of("string", "boolean"),
            "items"));
    all.add(
        each(
            "an object of properties that is no object",
            it -> it.has("properties"),
            "type",
            List.of("string", "array"),
            "properties",
            "required",
            "additionalProperties"));
    all.add(
        each(
            "retype what a keyword describes",
            it -> Stream.of("pattern", "minLength", "maxLength").anyMatch(it::has),
            "type",
            List.of("integer", "boolean"),
            "pattern",
            "minLength",
            "maxLength"));
    all.add(
        each(
            "swap bounds, the lower one",
            it -> it.has("minLength") && it.has("maxLength"),
            "minLength",
            List.of("40000", "999999")));
    all.add(
        each(
            "swap bounds, the upper one",
            it -> it.has("minLength") && it.has("maxLength"),
            "maxLength",
            List.of("0"),
            "minLength"));
    all.add(
        each(
            "break a pattern",
            it -> it.has("pattern"),
            "pattern",
            List.of("'^[a-$'", "'^(a'", "'^a{3,2}$'", "'(?<'")));
    all.add(
        each(
            "break a default",
            it -> it.has("default"),
            "default",
            List.of("null", "-7", "[]", "other")));
    all.add(
        each(
            "additionalProperties that is no schema",
            it -> it.has("additionalProperties"),
            "additionalProperties",
            List.of("'false'", "no", "[]", "none")));
    all.add(
        Operator.of(
            "nullable without a type",
            DOUBTFUL,
            s ->
                s.schemas(it -> it.type().isEmpty())
                    .map(it -> s.draft().before(it.at("oneOf"), "nullable: true"))));
    all.add(
        Operator.of(
            "a schema that is itself",
            INVALID,
            s ->
                s.schemas(it -> Pointer.parent(it.pointer()).equals("/components/schemas"))
                    .map(
                        it ->
                            s.draft()
                                .before(
                                    first(s, it), "allOf: [{$ref: '#" + it.pointer() + "'}]"))));
    all.add(
        Operator.of(
            "drop a type that its keywords need",
            DOUBTFUL,
            s ->
                s.schemas(it -> it.has("nullable"))
                    .map(it -> s.draft().drop(it.at("type")).mark(it.at("nullable")))));
    all.add(
        Operator.of(
            "misspell a required member",
            INVALID,
            s -> required(s).map(at -> s.draft().set(at, s.at(at).asString("") + "s"))));
    all.add(
        Operator.of(
            "change the case of a required member",
            INVALID,
            s -> required(s).map(at -> s.draft().set(at, flipped(s.at(at).asString(""))))));
    all.add(
        Operator.of(
            "a required member twice",
            INVALID,
            s ->
                required(s)
                    .map(at -> s.draft().after(at, "- " + s.contract().value(at)).mark(at))));
    all.add(
        Operator.of(
            "an enum member twice",
            INVALID,
            s ->
                members(s).map(at -> s.draft().after(at, "- " + s.contract().value(at)).mark(at))));
    all.add(
        Operator.of(
            "an enum member of another type",
            INVALID,
            s ->
                members(s)
                    .map(
                        at ->
                            s.draft().set(at, s.at(at).isNumber() ? "'" + s.at(at) + "'" : "7"))));
    all.add(
        Operator.of(
            "rename a property, required not",
            INVALID,
            s ->
                s.schemas(Subject::member)
                    .map(Site::pointer)
                    .filter(
                        at ->
                            s.at(Pointer.parent(Pointer.parent(at)) + "/required")
                                .valueStream()
                                .anyMatch(it -> it.asString("").equals(Pointer.last(at))))
                    .map(
                        at -> s.draft().key(at, Pointer.last(at) + "X").mark(requirement(s, at)))));
    all.add(
        Operator.of(
            "drop a property, required not",
            INVALID,
            s ->
                s.schemas(Subject::member)
                    .map(Site::pointer)
                    .filter(
                        at ->
                            s.at(Pointer.parent(Pointer.parent(at)) + "/required")
                                .valueStream()
                                .anyMatch(it -> it.asString("").equals(Pointer.last(at))))
                    .map(at -> s.draft().drop(at).mark(requirement(s, at)))));
    return all;
  }

  private static String first(Subject s, Site site) {
    return s.children(site.pointer()).get(0);
  }

  private static Stream<String> members(Subject s) {
    return s.keys(Kind.SCHEMA, "enum")
        .flatMap(at -> s.children(at).stream())
        .filter(at -> !s.at(at).isNull());
  }

  /** The keywords that the new value contradicts are the other end of the defect. */
  private static Operator each(
      String name, Predicate<Site> which, String keyword, List<String> values, String... ends) {
    return Operator.of(
        name,
        INVALID,
        s ->
            KeywordDefects.turns(s.schemas(which).filter(it -> it.has(keyword)).toList(), values)
                .map(it -> ends(s.draft().set(it.site().at(keyword), it.text()), it.site(), ends)));
  }

  private static Draft ends(Draft draft, Site site, String... keywords) {
    Stream.of(keywords).filter(site::has).map(site::at).forEach(draft::mark);
    return draft;
  }

  private static Operator dropped(String name, Predicate<Site> which, String keyword) {
    return Operator.of(
        name, INVALID, s -> s.schemas(which).map(it -> s.draft().drop(it.at(keyword))));
  }
}
