package org.processcontracts.tests.fault;

import static org.processcontracts.tests.fault.Api.BCS;
import static org.processcontracts.tests.fault.Api.DADAYUN;
import static org.processcontracts.tests.fault.Api.ENOS;
import static org.processcontracts.tests.fault.Kind.TEXT;

import java.util.List;
import java.util.Locale;
import java.util.function.BiPredicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** Texts that are compared otherwise than character by character. */
final class TextFaults {

  private TextFaults() {}

  static Stream<Fault> all() {
    return Stream.concat(
        Stream.of(
                like("% and _ stand for others", TextFaults::unescaped),
                like("upper and lower case alike", TextFaults::inAnyCase),
                like("only at the beginning", String::startsWith),
                like("only at the end", String::endsWith),
                like("only the whole", String::equals),
                like("blanks around it lost", (text, part) -> text.contains(part.strip())),
                like(
                    "nothing but ASCII looked at",
                    (text, part) -> ascii(text).contains(ascii(part))),
                like("emoji left out", (text, part) -> plane(text).contains(plane(part))))
            .flatMap(faults -> faults),
        own());
  }

  private static Stream<Fault> own() {
    return Stream.of(
        expression("only the flow name looked at", (item, part) -> name(item).contains(part)),
        expression("only the identifier looked at", (item, part) -> id(item).contains(part)),
        expression(
            "flow name and identifier both asked for",
            (item, part) -> name(item).contains(part) && id(item).contains(part)),
        owner("upper and lower case alike", String::equalsIgnoreCase),
        owner("a part suffices", String::contains),
        owner("% and _ stand for others", TextFaults::unescapedWhole),
        bcs("operation_id", "upper and lower case alike", String::equalsIgnoreCase),
        bcs("operation_id", "a part suffices", String::contains),
        bcs("blockchain_id", "upper and lower case alike", String::equalsIgnoreCase),
        bcs("blockchain_id", "its beginning suffices", String::startsWith),
        equal("upper and lower case alike", String::equalsIgnoreCase),
        equal("a part suffices", String::contains),
        equal("% and _ stand for others", TextFaults::unescapedWhole));
  }

  /** Contains with what SQL takes for wildcards. */
  private static boolean unescaped(String text, String part) {
    return unescapedWhole(text, "%" + part + "%");
  }

  private static boolean unescapedWhole(String text, String whole) {
    String pattern =
        whole
            .codePoints()
            .mapToObj(c -> c == '%' ? ".*" : c == '_' ? "." : Pattern.quote(Character.toString(c)))
            .reduce("", String::concat);
    return Pattern.compile(pattern, Pattern.DOTALL).matcher(text).matches();
  }

  private static boolean inAnyCase(String text, String part) {
    return text.toLowerCase(Locale.ROOT).contains(part.toLowerCase(Locale.ROOT));
  }

  private static String ascii(String text) {
    return text.replaceAll("[^\\x00-\\x7f]", "?");
  }

  private static String plane(String text) {
    return text.replaceAll("[^\\x{0}-\\x{ffff}]", "");
  }

  /** Both APIs that find parts of texts. */
  private static Stream<Fault> like(String name, BiPredicate<String, String> matches) {
    return Stream.of(
        expression(
            name, (item, part) -> matches.test(name(item), part) || matches.test(id(item), part)),
        condition("like", name, matches));
  }

  private static Fault equal(String name, BiPredicate<String, String> matches) {
    return condition("=", name, matches);
  }

  private static Fault condition(
      String operator, String name, BiPredicate<String, String> matches) {
    return Listing.kept(
        DADAYUN,
        TEXT,
        operator + ": " + name,
        sent -> Conditions.change(sent, operator, it -> texts(it) ? List.of() : List.of(it)),
        (sent, item) ->
            Conditions.of(sent).stream()
                .filter(it -> Conditions.has(it, operator) && texts(it))
                .allMatch(
                    it ->
                        item.has(id(it, "Id"))
                            && matches.test(item.path(id(it, "Id")).asString(), id(it, "Value1"))));
  }

  /** Whether it compares texts. */
  private static boolean texts(JsonNode condition) {
    return !id(condition, "Id").matches("Status|Is.*|CreateTime");
  }

  private static Fault expression(String name, BiPredicate<JsonNode, String> matches) {
    return Listing.kept(
        ENOS,
        TEXT,
        "expression: " + name,
        sent -> sent.with("body/expression", null),
        (sent, item) -> {
          String part = sent.text("body/expression");
          return part == null || part.isEmpty() || matches.test(item, part);
        });
  }

  private static Fault owner(String name, BiPredicate<String, String> matches) {
    return Listing.kept(
        ENOS,
        TEXT,
        "owner: " + name,
        sent -> sent.with("body/owner", ""),
        (sent, item) -> {
          String owner = sent.at("body/owner").asString();
          return owner.isEmpty() || matches.test(id(item, "owner"), owner);
        });
  }

  private static Fault bcs(String filter, String name, BiPredicate<String, String> matches) {
    return Listing.kept(
        BCS,
        TEXT,
        filter + ": " + name,
        sent -> sent.with("query/" + filter, null),
        (sent, item) -> {
          String wanted = sent.text("query/" + filter);
          return wanted == null || matches.test(id(item, filter), wanted);
        });
  }

  private static String name(JsonNode item) {
    return id(item, "flowName");
  }

  private static String id(JsonNode item) {
    return id(item, "instanceId");
  }

  private static String id(JsonNode item, String member) {
    return item.path(member).asString("");
  }
}
