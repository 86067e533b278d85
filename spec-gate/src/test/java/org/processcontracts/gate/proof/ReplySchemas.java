package org.processcontracts.gate.proof;

import static org.processcontracts.gate.proof.Expected.BREAKING;
import static org.processcontracts.gate.proof.Sites.answered;
import static org.processcontracts.gate.proof.Sites.bare;
import static org.processcontracts.gate.proof.Sites.enums;
import static org.processcontracts.gate.proof.Sites.integers;

import java.util.List;
import java.util.function.Predicate;
import org.processcontracts.gate.proof.Subject.Site;

/** Values that no reader of replies knows. */
final class ReplySchemas {

  private ReplySchemas() {}

  static List<Operator> operators() {
    return List.of(
        set("reply: a greater length", "maxLength", it -> true, "600"),
        set("reply: a lesser length", "minLength", it -> true, "1"),
        drop("reply: any length upwards", "maxLength"),
        drop("reply: any length downwards", "minLength"),
        drop("reply: any text for a pattern", "pattern"),
        Operator.of(
            "reply: a wider pattern",
            BREAKING,
            s ->
                answered(s, it -> it.has("pattern"))
                    .map(
                        it ->
                            s.draft()
                                .set(
                                    it.at("pattern"),
                                    s.contract()
                                        .value(it.at("pattern"))
                                        .replace("\\d{4}-", "\\d{4,5}-")))),
        Operator.of(
            "reply: any text for a format",
            BREAKING,
            s ->
                answered(s, it -> it.node().path("format").asString("").equals("date-time"))
                    .map(it -> s.draft().drop(it.at("format")))),
        Operator.of(
            "reply: any integer for a format",
            BREAKING,
            s -> integers(s).map(it -> s.draft().drop(it.at("format")))),
        set(
            "reply: a longer integer",
            "format",
            it -> it.node().path("format").asString("").equals("int32") && !it.has("enum"),
            "int64"),
        Operator.of(
            "reply: fractions",
            BREAKING,
            s ->
                integers(s)
                    .map(it -> s.draft().set(it.at("type"), "number").drop(it.at("format")))),
        set(
            "reply: a text becomes an integer",
            "type",
            it -> it.type().equals("string") && bare(it),
            "integer"),
        set("reply: a boolean becomes a text", "type", it -> it.type().equals("boolean"), "string"),
        Operator.of(
            "reply: an integer becomes a text",
            BREAKING,
            s ->
                integers(s)
                    .map(it -> s.draft().set(it.at("type"), "string").drop(it.at("format")))),
        Operator.of(
            "reply: any type",
            BREAKING,
            s ->
                answered(
                        s,
                        it ->
                            it.type().equals("string")
                                && bare(it)
                                && !it.has("nullable")
                                && it.pointer().contains("/properties/"))
                    .map(it -> s.draft().drop(it.at("type")))),
        Operator.of(
            "reply: one of two types",
            BREAKING,
            s ->
                answered(s, it -> it.type().equals("boolean"))
                    .map(
                        it ->
                            s.draft()
                                .replace(
                                    it.at("type"),
                                    List.of("oneOf: [{type: boolean}, {type: string}]")))),
        Operator.of(
            "reply: add an enum member",
            BREAKING,
            s ->
                enums(s)
                    .map(
                        it ->
                            s.draft()
                                .append(
                                    it.at("enum"),
                                    it.type().equals("integer") ? "- 77" : "- added"))),
        Operator.of(
            "reply: free text for an enum",
            BREAKING,
            s -> enums(s).map(it -> s.draft().drop(it.at("enum")))),
        Operator.of(
            "reply: rename an enum member",
            BREAKING,
            s ->
                enums(s)
                    .flatMap(it -> s.children(it.at("enum")).stream())
                    .filter(at -> !s.at(at).isNull())
                    .map(
                        at ->
                            s.draft()
                                .set(
                                    at,
                                    s.at(at).isNumber()
                                        ? s.at(at) + "7"
                                        : "'" + s.at(at).asString("") + "7'"))),
        Operator.of(
            "reply: other values of a map",
            BREAKING,
            s ->
                s.schemas("object", it -> it.node().path("additionalProperties").isObject())
                    .map(it -> s.draft().set(it.at("additionalProperties"), "{type: string}"))));
  }

  private static Operator set(String name, String keyword, Predicate<Site> which, String value) {
    return Operator.of(
        name,
        BREAKING,
        s ->
            answered(s, it -> it.has(keyword) && which.test(it))
                .map(it -> s.draft().set(it.at(keyword), value)));
  }

  private static Operator drop(String name, String keyword) {
    return Operator.of(
        name,
        BREAKING,
        s -> answered(s, it -> it.has(keyword)).map(it -> s.draft().drop(it.at(keyword))));
  }
}
