package org.processcontracts.gate.proof;

import static org.processcontracts.gate.proof.Expected.COMPATIBLE;
import static org.processcontracts.gate.proof.RequestSchemas.bound;
import static org.processcontracts.gate.proof.RequestSchemas.dropped;
import static org.processcontracts.gate.proof.RequestSchemas.line;
import static org.processcontracts.gate.proof.RequestSchemas.set;
import static org.processcontracts.gate.proof.Sites.loose;
import static org.processcontracts.gate.proof.Sites.sentObjects;

import java.util.List;
import java.util.stream.Stream;
import org.processcontracts.gate.openapi.Kind;
import org.processcontracts.gate.openapi.Part;
import org.processcontracts.gate.yaml.Pointer;

/** More that may be sent. */
final class RequestAdditions {

  private RequestAdditions() {}

  static List<Operator> operators() {
    return List.of(
        bound("request: loosen the greatest length", COMPATIBLE, "maxLength", 1),
        bound("request: loosen the least length", COMPATIBLE, "minLength", -1),
        bound("request: loosen the minimum", COMPATIBLE, "minimum", -1),
        dropped("request: drop the greatest length", "maxLength"),
        dropped("request: drop a pattern", "pattern"),
        dropped("request: drop the minimum", "minimum"),
        dropped("request: drop a default", "default"),
        dropped("request: let undeclared members be", "additionalProperties"),
        line(
            "request: let null be",
            COMPATIBLE,
            "string",
            it -> it.pointer().contains("/properties/"),
            "nullable: true"),
        line(
            "request: a default where none was",
            COMPATIBLE,
            "integer",
            it -> !it.has("default") && !it.has("enum"),
            "default: 5"),
        set(
            "request: a longer integer",
            COMPATIBLE,
            "format",
            it ->
                it.type().equals("integer")
                    && !it.has("enum")
                    && it.node().path("format").asString("").equals("int32"),
            "int64"),
        set(
            "request: fractions",
            COMPATIBLE,
            "type",
            it ->
                it.type().equals("integer")
                    && !it.has("enum")
                    && it.pointer().contains("/properties/")
                    && !it.has("default")
                    && it.node().path("format").asString("").isEmpty(),
            "number"),
        Operator.of(
            "request: add an enum member",
            COMPATIBLE,
            s ->
                s.schemas(it -> it.sent() && it.has("enum"))
                    .map(
                        it ->
                            s.draft()
                                .append(
                                    it.at("enum"),
                                    it.type().equals("integer") ? "- 77" : "- added"))),
        Operator.of(
            "request: free text for an enum",
            COMPATIBLE,
            s ->
                s.schemas("string", it -> it.sent() && it.has("enum"))
                    .map(it -> s.draft().drop(it.at("enum")))),
        Operator.of(
            "request: add an optional member",
            COMPATIBLE,
            s ->
                sentObjects(s)
                    .map(it -> s.draft().append(it.at("properties"), "extra:", "  type: string"))),
        Operator.of(
            "request: require a member no longer",
            COMPATIBLE,
            s ->
                sentObjects(s)
                    .flatMap(it -> s.children(it.at("required")).stream().skip(1))
                    .map(at -> s.draft().drop(at))),
        Operator.of(
            "request: require a parameter no longer",
            COMPATIBLE,
            s ->
                loose(s)
                    .filter(it -> it.flag("required"))
                    .map(it -> s.draft().drop(it.pointer("required")))),
        Operator.of(
            "request: require the body no longer",
            COMPATIBLE,
            s -> s.keys(Kind.REQUEST_BODY, "required").map(at -> s.draft().set(at, "false"))),
        Operator.of(
            "request: add an optional parameter",
            COMPATIBLE,
            s ->
                Stream.of(s.operation() + "/parameters")
                    .filter(s.contract()::has)
                    .map(
                        at ->
                            s.draft()
                                .append(at, "- {name: extra, in: query, schema: {type: string}}"))),
        Operator.of(
            "request: add an alternative",
            COMPATIBLE,
            s -> s.keys(Kind.SCHEMA, "oneOf").map(at -> s.draft().append(at, "- type: boolean"))),
        Operator.of(
            "request: add a media type",
            COMPATIBLE,
            s ->
                s.parts(Kind.MEDIA_TYPE)
                    .map(Part::pointer)
                    .filter(at -> at.contains("/requestBody/"))
                    .map(at -> s.draft().after(at, "application/cbor: {schema: {type: object}}"))),
        Operator.of(
            "another operationId",
            COMPATIBLE,
            s -> Stream.of(s.draft().set(s.operation() + "/operationId", "another"))),
        Operator.of(
            "a path parameter renamed everywhere",
            COMPATIBLE,
            s ->
                OperationDefects.path(s)
                    .map(
                        at ->
                            s.draft()
                                .set(at + "/name", "other")
                                .key(
                                    s.path(),
                                    Pointer.last(s.path())
                                        .replace(
                                            "{" + s.at(at + "/name").asString("") + "}",
                                            "{other}")))));
  }
}
