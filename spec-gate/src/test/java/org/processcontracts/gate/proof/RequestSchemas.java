package org.processcontracts.gate.proof;

import static org.processcontracts.gate.proof.Expected.BREAKING;
import static org.processcontracts.gate.proof.Expected.COMPATIBLE;
import static org.processcontracts.gate.proof.Sites.flipped;
import static org.processcontracts.gate.proof.Sites.free;
import static org.processcontracts.gate.proof.Sites.inPath;
import static org.processcontracts.gate.proof.Sites.sent;
import static org.processcontracts.gate.proof.Sites.sentMembers;

import java.math.BigDecimal;
import java.util.List;
import java.util.function.Predicate;
import org.processcontracts.gate.proof.Subject.Site;

/** Values that could be sent and can be no longer. */
final class RequestSchemas {

  private RequestSchemas() {}

  static List<Operator> operators() {
    return List.of(
        bound("request: tighten the greatest length", BREAKING, "maxLength", -1),
        bound("request: tighten the least length", BREAKING, "minLength", 1),
        bound("request: tighten the minimum", BREAKING, "minimum", 1),
        line(
            "request: a least length where none was",
            BREAKING,
            "string",
            it -> free(it) && !inPath(it),
            "minLength: 1"),
        line(
            "request: a greatest length where none was",
            BREAKING,
            "string",
            Sites::free,
            "maxLength: 40"),
        line(
            "request: a pattern where none was",
            BREAKING,
            "string",
            Sites::free,
            "pattern: ^[a-z0-9_]+$"),
        line(
            "request: a format where none was",
            BREAKING,
            "string",
            it -> free(it) && !it.has("format"),
            "format: date-time"),
        line("request: an enum where none was", BREAKING, "string", Sites::free, "enum: [only]"),
        line(
            "request: a maximum where none was",
            BREAKING,
            "integer",
            it -> !it.has("enum"),
            "maximum: 12"),
        line(
            "request: a minimum where none was",
            BREAKING,
            "integer",
            it -> !it.has("enum") && !it.has("minimum"),
            "minimum: 1"),
        line(
            "request: multiples only", BREAKING, "integer", it -> !it.has("enum"), "multipleOf: 2"),
        line("request: at most one item", BREAKING, "array", it -> true, "maxItems: 1"),
        line("request: at least one item", BREAKING, "array", it -> true, "minItems: 1"),
        line("request: no item twice", BREAKING, "array", it -> true, "uniqueItems: true"),
        line("request: at most one member", BREAKING, "object", it -> true, "maxProperties: 1"),
        Operator.of(
            "request: narrow a pattern",
            BREAKING,
            s ->
                s.schemas(it -> it.has("pattern") && it.sent())
                    .map(
                        it ->
                            s.draft()
                                .set(
                                    it.at("pattern"),
                                    narrow(s.contract().value(it.at("pattern")))))),
        Operator.of(
            "request: drop an enum member",
            BREAKING,
            s -> sentMembers(s).map(at -> s.draft().drop(at))),
        Operator.of(
            "request: another case of an enum member",
            BREAKING,
            s ->
                sentMembers(s)
                    .filter(at -> s.at(at).asString("").matches("[A-Za-z].*"))
                    .map(at -> s.draft().set(at, flipped(s.at(at).asString(""))))),
        Operator.of(
            "request: rename an enum member",
            BREAKING,
            s ->
                sentMembers(s)
                    .map(
                        at ->
                            s.draft()
                                .set(
                                    at,
                                    s.at(at).isNumber()
                                        ? String.valueOf(s.at(at).asLong() + 70)
                                        : "'" + s.at(at).asString("") + "7'"))),
        set(
            "request: a shorter integer",
            BREAKING,
            "format",
            it ->
                it.type().equals("integer")
                    && it.node().path("format").asString("").equals("int64"),
            "int32"),
        set(
            "request: a text becomes an integer",
            BREAKING,
            "type",
            it -> it.type().equals("string") && free(it),
            "integer"),
        set(
            "request: an integer in a body becomes a text",
            BREAKING,
            "type",
            it ->
                it.type().equals("integer")
                    && !it.has("enum")
                    && !it.has("minimum")
                    && it.pointer().contains("/properties/"),
            "string"));
  }

  static Operator bound(String name, Expected expected, String keyword, int step) {
    return Operator.of(
        name,
        expected,
        s ->
            s.schemas(it -> it.has(keyword) && sent(expected, it))
                .filter(
                    it ->
                        step > 0
                            || !keyword.startsWith("min")
                            || keyword.equals("minimum")
                            || it.node().get(keyword).asInt() > 0)
                .filter(it -> !(keyword.equals("minLength") && inPath(it)))
                .map(
                    it ->
                        s.draft()
                            .set(
                                it.at(keyword),
                                it.node()
                                    .get(keyword)
                                    .decimalValue()
                                    .add(BigDecimal.valueOf(step))
                                    .toPlainString())));
  }

  static Operator line(
      String name, Expected expected, String type, Predicate<Site> which, String line) {
    return Operator.of(
        name,
        expected,
        s ->
            s.schemas(type, it -> which.test(it) && sent(expected, it))
                .map(it -> s.draft().after(it.at("type"), line)));
  }

  static Operator set(
      String name, Expected expected, String keyword, Predicate<Site> which, String value) {
    return Operator.of(
        name,
        expected,
        s ->
            s.schemas(it -> which.test(it) && sent(expected, it))
                .map(it -> s.draft().set(it.at(keyword), value)));
  }

  static Operator dropped(String name, String keyword) {
    return Operator.of(
        name,
        COMPATIBLE,
        s ->
            s.schemas(it -> it.sent() && it.has(keyword))
                .map(it -> s.draft().drop(it.at(keyword))));
  }

  private static String narrow(String pattern) {
    return pattern
        .replace("{0,8}", "{0,7}")
        .replace("^-?", "^")
        .replace("^\\s*", "^")
        .replace("[A-Za-z0-9-]", "[A-Za-z0-9]")
        .replace("[0-9]|10", "[0-8]|10");
  }
}
