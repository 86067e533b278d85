package org.processcontracts.gate.proof;

import static org.processcontracts.gate.proof.Expected.BREAKING;
import static org.processcontracts.gate.proof.Sites.answered;
import static org.processcontracts.gate.proof.Sites.failures;
import static org.processcontracts.gate.proof.Sites.media;
import static org.processcontracts.gate.proof.Sites.optional;
import static org.processcontracts.gate.proof.Sites.promised;
import static org.processcontracts.gate.proof.Sites.renamed;
import static org.processcontracts.gate.proof.Sites.requirement;

import java.util.List;
import java.util.stream.Stream;
import org.processcontracts.gate.contract.Side;
import org.processcontracts.gate.openapi.Kind;
import org.processcontracts.gate.yaml.Pointer;

/** Members, statuses and headers that readers of replies miss. */
final class ReplyParts {

  private ReplyParts() {}

  static List<Operator> operators() {
    return List.of(
        Operator.of(
            "reply: promise a member no longer",
            BREAKING,
            s -> promised(s).map(at -> s.draft().drop(requirement(s, at)).mark(at))),
        Operator.of(
            "reply: drop a promised member",
            BREAKING,
            s -> promised(s).map(at -> s.draft().drop(at).drop(requirement(s, at)))),
        Operator.of(
            "reply: drop an optional member",
            BREAKING,
            s -> optional(s, Side.RESPONSE).map(at -> s.draft().drop(at))),
        Operator.of("reply: rename a promised member", BREAKING, s -> renamed(s, Side.RESPONSE)),
        Operator.of(
            "reply: a member may be null",
            BREAKING,
            s ->
                answered(
                        s,
                        it ->
                            !it.has("nullable")
                                && !it.has("enum")
                                && it.pointer().contains("/properties/"))
                    .map(it -> s.draft().after(it.at("type"), "nullable: true"))),
        Operator.of(
            "reply: a member is write-only",
            BREAKING,
            s ->
                answered(s, it -> !it.has("enum") && it.pointer().contains("/properties/"))
                    .filter(it -> !requirement(s, it.pointer()).isEmpty())
                    .map(
                        it ->
                            s.draft().after(it.at("type"), "writeOnly: true").mark(it.pointer()))),
        Operator.of(
            "reply: drop the headers",
            BREAKING,
            s -> s.keys(Kind.RESPONSE, "headers").map(at -> s.draft().drop(at))),
        Operator.of(
            "reply: rename a header",
            BREAKING,
            s ->
                s.keys(Kind.RESPONSE, "headers")
                    .flatMap(at -> s.children(at).stream())
                    .map(
                        at ->
                            s.draft()
                                .key(at, "Total")
                                .mark(Pointer.parent(at))
                                .mark(Pointer.parent(Pointer.parent(at))))),
        Operator.of(
            "reply: another media type",
            BREAKING,
            s ->
                media(s)
                    .flatMap(
                        at ->
                            Stream.of("application/xml", "text/plain")
                                .map(
                                    type ->
                                        s.draft()
                                            .key(at, type)
                                            .mark(Pointer.parent(at))
                                            .mark(Pointer.parent(Pointer.parent(at)))))),
        Operator.of(
            "reply: drop the body",
            BREAKING,
            s -> media(s).map(at -> s.draft().drop(Pointer.parent(at)))),
        Operator.of(
            "reply: drop the default",
            BREAKING,
            s -> Stream.of(s.draft().drop(s.operation() + "/responses/default"))),
        Operator.of(
            "reply: another status for a success",
            BREAKING,
            s ->
                Stream.of("'201'", "'206'")
                    .filter(it -> failures(s).noneMatch(at -> at.endsWith("/200")))
                    .map(
                        status ->
                            s.draft()
                                .key(s.operation() + "/responses/200", status)
                                .mark(s.operation() + "/responses"))));
  }
}
