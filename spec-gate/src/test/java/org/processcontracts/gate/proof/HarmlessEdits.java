package org.processcontracts.gate.proof;

import static org.processcontracts.gate.proof.Expected.BENIGN;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.processcontracts.gate.openapi.Kind;
import org.processcontracts.gate.openapi.Part;
import org.processcontracts.gate.proof.Subject.Site;

/** Edits that say the same in another order or in other words. */
final class HarmlessEdits {

  private HarmlessEdits() {}

  static List<Operator> operators() {
    return List.of(
        reversed("reverse the properties", s -> s.keys(Kind.SCHEMA, "properties")),
        reversed("reverse what is required", s -> s.keys(Kind.SCHEMA, "required")),
        reversed("reverse the keys of a schema", s -> s.schemas(it -> true).map(Site::pointer)),
        reversed("reverse the parameters", s -> s.keys(Kind.OPERATION, "parameters")),
        reversed("reverse the statuses", s -> s.keys(Kind.OPERATION, "responses")),
        reversed("reverse the keys of an operation", s -> Stream.of(s.operation())),
        reversed(
            "reverse the keys of a parameter", s -> s.parts(Kind.PARAMETER).map(Part::pointer)),
        reversed("reverse the keys of a response", s -> s.parts(Kind.RESPONSE).map(Part::pointer)),
        reversed("reverse the examples", s -> s.keys(Kind.MEDIA_TYPE, "examples")),
        reversed(
            "reverse the components",
            s -> Stream.of("/components", "/components/schemas", "/components/parameters")),
        reversed("reverse the keys of info", s -> Stream.of("/info")),
        reversed("reverse the alternatives", s -> s.keys(Kind.SCHEMA, "oneOf")),
        Operator.of(
            "reverse an enum and its names",
            BENIGN,
            s ->
                s.schemas(
                        it ->
                            it.node().path("enum").size() > 1
                                && it.node().path("enum").size()
                                    == it.node().path("x-enum-varnames").size())
                    .map(
                        it ->
                            reverse(
                                s,
                                reverse(
                                    s,
                                    reverse(s, s.draft(), it.at("enum")),
                                    it.at("x-enum-varnames")),
                                it.at("x-enum-descriptions")))),
        words(
            "other words in a description",
            s ->
                Stream.of(Kind.SCHEMA, Kind.RESPONSE, Kind.PARAMETER)
                    .flatMap(k -> s.keys(k, "description")),
            (d, at) -> d.set(at, "Said in other words, \"quoted\" or not.")),
        words("no description", s -> s.keys(Kind.SCHEMA, "description"), (d, at) -> d.drop(at)),
        words(
            "another title", s -> Stream.of("/info/title"), (d, at) -> d.set(at, "Another title")),
        words(
            "another summary",
            s -> s.keys(Kind.OPERATION, "summary"),
            (d, at) -> d.set(at, "Another summary.")),
        words(
            "a title for a schema",
            s -> s.keys(Kind.SCHEMA, "description"),
            (d, at) -> d.after(at, "title: A title")),
        words(
            "an extension",
            s ->
                Stream.of(Kind.SCHEMA, Kind.PARAMETER, Kind.RESPONSE)
                    .flatMap(k -> s.keys(k, "description")),
            (d, at) -> d.after(at, "x-note: {any: [thing]}")),
        words(
            "a contact and a licence",
            s -> Stream.of("/info/title"),
            (d, at) -> d.after(at, "contact: {name: Us}", "license: {name: MIT}")),
        words(
            "documentation elsewhere",
            s -> s.keys(Kind.SCHEMA, "description"),
            (d, at) -> d.after(at, "externalDocs: {url: https://example.com/}")),
        words("a second tag", s -> Stream.of("/tags/0"), (d, at) -> d.after(at, "- name: Other")),
        words(
            "optional said aloud",
            s ->
                s.parts(Kind.PARAMETER)
                    .filter(it -> !it.node().has("required"))
                    .map(it -> it.pointer("in")),
            (d, at) -> d.after(at, "required: false")),
        words(
            "the style said aloud",
            s -> s.keys(Kind.PARAMETER, "in").filter(at -> s.at(at).asString("").equals("query")),
            (d, at) -> d.after(at, "style: form", "explode: true")));
  }

  private static Operator reversed(String name, Function<Subject, Stream<String>> where) {
    return Operator.of(
        name,
        BENIGN,
        s ->
            where
                .apply(s)
                .filter(s.contract()::has)
                .filter(at -> s.children(at).size() > 1)
                .filter(
                    at ->
                        s.contract().item(s.children(at).get(0))
                            || s.contract().alone(s.children(at).get(0)))
                .map(at -> reverse(s, s.draft(), at)));
  }

  private static Draft reverse(Subject s, Draft draft, String container) {
    List<String> children = s.children(container);
    List<String> turned = new ArrayList<>(children);
    Collections.reverse(turned);
    for (int i = 0; i < children.size(); i++) {
      draft.replace(children.get(i), s.contract().block(turned.get(i)));
    }
    return draft;
  }

  private static Operator words(
      String name, Function<Subject, Stream<String>> where, StructureDefects.Edit edit) {
    return Operator.of(
        name,
        BENIGN,
        s -> where.apply(s).filter(s.contract()::alone).map(at -> edit.on(s.draft(), at)));
  }
}
