package org.processcontracts.gate.proof;

import static org.processcontracts.gate.proof.Expected.COMPATIBLE;
import static org.processcontracts.gate.proof.Sites.answeredObjects;
import static org.processcontracts.gate.proof.Sites.bare;
import static org.processcontracts.gate.proof.Sites.enums;
import static org.processcontracts.gate.proof.Sites.everywhere;
import static org.processcontracts.gate.proof.Sites.failures;
import static org.processcontracts.gate.proof.Sites.media;
import static org.processcontracts.gate.proof.Sites.optional;
import static org.processcontracts.gate.proof.Sites.owner;
import static org.processcontracts.gate.proof.Sites.shown;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.processcontracts.gate.contract.Side;
import org.processcontracts.gate.proof.Subject.Site;
import org.processcontracts.gate.yaml.Pointer;

/** More that is answered, and more that is promised of it. */
final class ReplyAdditions {

  private ReplyAdditions() {}

  static List<Operator> operators() {
    return List.of(
        Operator.of(
            "reply: promise an optional member",
            COMPATIBLE,
            s ->
                optional(s, Side.RESPONSE)
                    .filter(at -> everywhere(s, at))
                    .map(at -> s.draft().append(owner(at) + "/required", "- " + Pointer.last(at)))),
        Operator.of(
            "reply: add an optional member",
            COMPATIBLE,
            s ->
                answeredObjects(s)
                    .map(it -> s.draft().append(it.at("properties"), "extra: {type: string}"))),
        Operator.of(
            "reply: undeclared members are forbidden",
            COMPATIBLE,
            s ->
                answeredObjects(s)
                    .map(it -> s.draft().after(it.at("type"), "additionalProperties: false"))),
        line(
            "reply: a lower greatest length",
            "string",
            it -> bare(it) && it.pointer().contains("/properties/"),
            "maxLength: 100000"),
        line("reply: fewer items", "array", it -> true, "maxItems: 1000"),
        line("reply: a minimum", "integer", it -> !it.has("enum"), "minimum: -9"),
        Operator.of(
            "reply: tighten lengths",
            COMPATIBLE,
            s ->
                s.schemas(it -> it.answered() && it.has("maxLength"))
                    .flatMap(
                        it ->
                            Stream.of(
                                s.draft().set(it.at("maxLength"), "35"),
                                s.draft()
                                    .set(
                                        it.at("minLength"),
                                        it.node().get("minLength").asInt() + 1 + "")))),
        Operator.of(
            "reply: a shorter integer",
            COMPATIBLE,
            s ->
                s.schemas(
                        it ->
                            it.answered() && it.node().path("format").asString("").equals("int64"))
                    .filter(it -> !shown(s, Pointer.last(it.pointer()) + "'?: -?[0-9]{10,}"))
                    .map(it -> s.draft().set(it.at("format"), "int32"))),
        Operator.of(
            "reply: never null",
            COMPATIBLE,
            s ->
                s.schemas(
                        it ->
                            it.answered()
                                && it.has("nullable")
                                && !it.has("enum")
                                && !it.has("maxProperties"))
                    .filter(it -> !shown(s, Pointer.last(it.pointer()) + "'?: *null"))
                    .filter(it -> it.pointer().contains("/properties/"))
                    .map(it -> s.draft().drop(it.at("nullable")))),
        Operator.of(
            "reply: drop an enum member",
            COMPATIBLE,
            s ->
                enums(s)
                    .filter(Site::answered)
                    .flatMap(it -> s.children(it.at("enum")).stream())
                    .filter(
                        at ->
                            !s.at(at).isNull() && !shown(s, ": '?" + s.at(at).asString("") + "'?$"))
                    .map(at -> s.draft().drop(at))),
        Operator.of(
            "reply: add a status",
            COMPATIBLE,
            s ->
                Stream.of("'418'", "'429'", "'5XX'")
                    .filter(it -> !s.at(s.operation() + "/responses").has(it.replace("'", "")))
                    .map(
                        status ->
                            s.draft()
                                .before(
                                    s.operation() + "/responses/default",
                                    copy(s, "default", status)))),
        Operator.of(
            "reply: leave a status to the default",
            COMPATIBLE,
            s -> failures(s).map(at -> s.draft().drop(at))),
        Operator.of(
            "reply: another status for a failure",
            COMPATIBLE,
            s -> failures(s).map(at -> s.draft().key(at, "'451'"))),
        Operator.of(
            "reply: add a header",
            COMPATIBLE,
            s ->
                OperationDefects.statuses(s)
                    .filter(at -> !s.at(at).has("headers"))
                    .map(
                        at ->
                            s.draft()
                                .after(
                                    at + "/description",
                                    "headers: {X-Request-Id: {schema: {type: string}}}"))),
        Operator.of(
            "reply: add a media type",
            COMPATIBLE,
            s ->
                media(s)
                    .map(at -> s.draft().after(at, "application/cbor: {schema: {type: object}}"))));
  }

  private static Operator line(String name, String type, Predicate<Site> which, String line) {
    return Operator.of(
        name,
        COMPATIBLE,
        s ->
            s.schemas(type, it -> it.answered() && which.test(it))
                .map(it -> s.draft().after(it.at("type"), line)));
  }

  private static String[] copy(Subject s, String status, String other) {
    List<String> block =
        new ArrayList<>(s.contract().block(s.operation() + "/responses/" + status));
    block.set(0, other + ":");
    return block.toArray(String[]::new);
  }
}
