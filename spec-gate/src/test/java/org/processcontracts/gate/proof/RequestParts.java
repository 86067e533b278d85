package org.processcontracts.gate.proof;

import static org.processcontracts.gate.proof.Expected.BREAKING;
import static org.processcontracts.gate.proof.Sites.listed;
import static org.processcontracts.gate.proof.Sites.loose;
import static org.processcontracts.gate.proof.Sites.optional;
import static org.processcontracts.gate.proof.Sites.owner;
import static org.processcontracts.gate.proof.Sites.renamed;
import static org.processcontracts.gate.proof.Sites.sentObjects;

import java.util.List;
import java.util.stream.Stream;
import org.processcontracts.gate.contract.Side;
import org.processcontracts.gate.openapi.Kind;
import org.processcontracts.gate.openapi.Part;
import org.processcontracts.gate.yaml.Pointer;

/** Members, parameters, bodies and operations without which requests fail. */
final class RequestParts {

  private RequestParts() {}

  static List<Operator> operators() {
    return List.of(
        Operator.of(
            "request: require an optional member",
            BREAKING,
            s ->
                optional(s, Side.REQUEST)
                    .map(at -> s.draft().append(owner(at) + "/required", "- " + Pointer.last(at)))),
        Operator.of(
            "request: require an optional parameter",
            BREAKING,
            s ->
                s.parts(Kind.PARAMETER)
                    .filter(it -> !it.flag("required"))
                    .map(
                        it ->
                            s.draft()
                                .after(it.pointer("in"), "required: true")
                                .mark(it.pointer()))),
        Operator.of(
            "request: add a required parameter",
            BREAKING,
            s ->
                s.at(s.operation()).has("parameters")
                    ? Stream.of("query", "header")
                        .map(
                            in ->
                                s.draft()
                                    .append(
                                        s.operation() + "/parameters",
                                        "- {name: extra, in: "
                                            + in
                                            + ", required: true, schema: {type: string}}"))
                    : Stream.of(
                        s.draft()
                            .after(
                                s.operation() + "/summary",
                                "parameters: [{name: extra, in: query, required: true, schema: {type: string}}]"))),
        Operator.of(
            "request: add a required member",
            BREAKING,
            s ->
                sentObjects(s)
                    .map(
                        it ->
                            s.draft()
                                .append(it.at("properties"), "extra: {type: string}")
                                .append(it.at("required"), "- extra"))),
        Operator.of(
            "request: drop an optional member",
            BREAKING,
            s -> optional(s, Side.REQUEST).map(at -> s.draft().drop(at))),
        Operator.of("request: rename a required member", BREAKING, s -> renamed(s, Side.REQUEST)),
        Operator.of(
            "request: a member is read-only",
            BREAKING,
            s ->
                s.schemas(
                        it ->
                            it.sent()
                                && !it.has("writeOnly")
                                && it.pointer().contains("/properties/"))
                    .map(
                        it -> s.draft().after(it.at("type"), "readOnly: true").mark(it.pointer()))),
        Operator.of(
            "request: drop a parameter",
            BREAKING,
            s -> listed(s).map(at -> s.draft().drop(at).mark(s.operation()))),
        Operator.of(
            "request: rename a parameter",
            BREAKING,
            s ->
                loose(s)
                    .map(
                        it ->
                            s.draft()
                                .set(it.pointer("name"), it.text("name") + "x")
                                .mark(s.operation()))),
        Operator.of(
            "request: move a parameter",
            BREAKING,
            s ->
                loose(s)
                    .map(
                        it ->
                            s.draft()
                                .set(
                                    it.pointer("in"),
                                    it.text("in").equals("query") ? "header" : "query")
                                .mark(it.pointer())
                                .mark(s.operation()))),
        Operator.of(
            "request: drop an alternative",
            BREAKING,
            s ->
                s.keys(Kind.SCHEMA, "oneOf")
                    .flatMap(at -> s.children(at).stream())
                    .filter(at -> at.endsWith("1"))
                    .map(at -> s.draft().drop(at))),
        Operator.of(
            "request: another media type",
            BREAKING,
            s ->
                s.parts(Kind.MEDIA_TYPE)
                    .map(Part::pointer)
                    .filter(at -> at.contains("/requestBody/"))
                    .map(
                        at ->
                            s.draft()
                                .key(at, "application/xml")
                                .mark(s.operation() + "/requestBody"))),
        Operator.of(
            "request: drop the body",
            BREAKING,
            s ->
                Stream.of(s.operation() + "/requestBody")
                    .filter(s.contract()::has)
                    .map(at -> s.draft().drop(at))),
        Operator.of(
            "another method",
            BREAKING,
            s ->
                Stream.of("put", "patch")
                    .map(method -> s.draft().key(s.operation(), method).mark(s.path()))),
        Operator.of(
            "another path",
            BREAKING,
            s ->
                Stream.of("/v9", "/Other")
                    .map(
                        it -> s.draft().key(s.path(), it + Pointer.last(s.path())).mark("/paths"))),
        Operator.of("drop the operation", BREAKING, s -> Stream.of(s.draft().set("/paths", "{}"))),
        Operator.of(
            "ask for credentials",
            BREAKING,
            s ->
                Stream.of("{type: http, scheme: basic}", "{type: apiKey, in: header, name: X-Key}")
                    .map(
                        it ->
                            s.draft()
                                .after(s.operation() + "/summary", "security: [{key: []}]")
                                .before("/components/schemas", "securitySchemes: {key: " + it + "}")
                                .mark(s.operation()))));
  }
}
