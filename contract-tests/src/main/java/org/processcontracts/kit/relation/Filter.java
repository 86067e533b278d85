package org.processcontracts.kit.relation;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.processcontracts.gate.contract.ExactJson;
import org.processcontracts.gate.contract.Request;
import org.processcontracts.gate.contract.RequestValidator;
import org.processcontracts.gate.contract.Shape;
import org.processcontracts.kit.Place;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * A place in a request that lets some items through: {@code equals}, {@code contains}, {@code in},
 * {@code from} or {@code before} with the member, or the members, that it looks at; or {@code
 * apart} where it looks at what no item shows. {@code any} is the value that lets all through.
 */
record Filter(
    Relation relation, Place place, Kind kind, List<Member> members, @Nullable JsonNode any) {

  enum Kind {
    /** The member is the value. */
    EQUALS,
    /** One of the members contains the value. */
    CONTAINS,
    /** The member is in the list, written as x-list of the contract says. */
    IN,
    /** The member is the time or a later one. */
    FROM,
    /** The member is an earlier time. */
    BEFORE,
    /** No item comes for two values. */
    APART
  }

  private static final Map<String, BigDecimal> UNITS =
      Map.of(
          "seconds", BigDecimal.ONE,
          "milliseconds", BigDecimal.valueOf(1, 3),
          "nanoseconds", BigDecimal.valueOf(1, 9));

  static Filter of(Relation relation, Place place, JsonNode told) {
    for (Kind kind : Kind.values()) {
      JsonNode names = told.path(kind.name().toLowerCase(Locale.ROOT));
      if (!names.isMissingNode()) {
        List<Member> members =
            (names.isArray() ? names.valueStream() : Stream.of(names))
                .filter(JsonNode::isString)
                .map(name -> relation.member(name.stringValue()))
                .toList();
        relation.promise(place);
        return new Filter(relation, place, kind, members, told.get("any"));
      }
    }
    throw relation.wrong(place + " tells none of equals, contains, in, from, before and apart");
  }

  /** Whether every request has to name one value. */
  boolean mandatory() {
    return any == null && relation.required(place);
  }

  /** A request that it does not narrow, as far as may be. */
  Request open(Request request) {
    if (any != null) {
      return place.set(request, any);
    }
    return mandatory() ? request : place.remove(request);
  }

  /** The values that let an item through, most telling first. */
  List<JsonNode> of(JsonNode item) {
    List<JsonNode> values = new ArrayList<>();
    for (Member member : members) {
      String text = member.text(item);
      if (text != null) {
        values.add(
            switch (kind) {
              case FROM -> json(count(item));
              case BEFORE -> json(count(item) + 1);
              default -> said(text);
            });
      }
    }
    values.removeIf(value -> value.equals(any));
    return values;
  }

  /** Values to try on a list. */
  Stream<JsonNode> values(List<JsonNode> items) {
    List<JsonNode> own = items.stream().flatMap(item -> of(item).stream()).distinct().toList();
    List<String> texts = own.stream().map(RequestValidator::text).toList();
    return switch (kind) {
      case FROM, BEFORE ->
          own.stream()
              .flatMap(it -> Stream.of(it.longValue() - 1, it.longValue(), it.longValue() + 1))
              .distinct()
              .map(Filter::json);
      case IN -> Stream.concat(lists(texts), enumerated());
      case APART -> enumerated();
      case EQUALS ->
          Stream.concat(
                  Stream.concat(Some.of(texts, 12).stream(), Some.RARE.stream()),
                  Some.of(texts, 4).stream().flatMap(text -> Some.near(text).stream()))
              .map(this::said)
              .flatMap(value -> Stream.concat(Stream.of(value), enumerated()))
              .distinct();
      case CONTAINS ->
          Stream.of(
                  Some.of(texts, 8).stream().flatMap(text -> Some.parts(text).stream()),
                  Some.RARE.stream(),
                  Some.of(texts, 4).stream().flatMap(text -> Some.near(text).stream()))
              .flatMap(it -> it)
              .distinct()
              .map(this::said);
    };
  }

  private Stream<JsonNode> lists(List<String> values) {
    String separator = separator();
    Stream<String> pairs =
        IntStream.range(1, values.size())
            .mapToObj(i -> values.get(i) + separator + values.get(i - 1));
    return Stream.of(
            values.stream(),
            pairs,
            values.stream().limit(1).map(it -> it + separator + it),
            Stream.of(String.join(separator, values)))
        .flatMap(it -> it)
        .filter(it -> !it.isEmpty())
        .map(this::said);
  }

  /** What the contract lists, in whichever alternative. */
  private Stream<JsonNode> enumerated() {
    return relation.shape(place).branches().stream()
        .flatMap(branch -> branch.arguments("enum").stream())
        .flatMap(JsonNode::valueStream);
  }

  private String separator() {
    return relation.shape(place).arguments("x-list").stream()
        .map(list -> list.path("separator").asString(","))
        .findFirst()
        .orElse(",");
  }

  /** Asks for the items that a value lets through. */
  Query query(JsonNode value) {
    return Query.that(
            "%s %s".formatted(place, value), request -> place.set(request, value), wanted(value))
        .elsewhere(mandatory());
  }

  private Predicate<JsonNode> wanted(JsonNode value) {
    String text = RequestValidator.text(value);
    return switch (kind) {
      case EQUALS -> item -> text.equals(members.get(0).text(item));
      case IN -> {
        List<String> list = List.of(text.split(Pattern.quote(separator())));
        yield item -> list.contains(members.get(0).text(item));
      }
      case CONTAINS ->
          item ->
              members.stream()
                  .map(member -> member.text(item))
                  .filter(Objects::nonNull)
                  .anyMatch(it -> it.contains(text));
      case FROM -> item -> members.get(0).in(item) != null && compare(item, value) >= 0;
      case BEFORE -> item -> members.get(0).in(item) != null && compare(item, value) < 0;
      case APART -> item -> true;
    };
  }

  private int compare(JsonNode item, JsonNode value) {
    return seconds(item).compareTo(value.decimalValue().multiply(unit()));
  }

  private BigDecimal seconds(JsonNode item) {
    return Objects.requireNonNull(members.get(0).seconds(item));
  }

  /** The time of an item as the place counts it. */
  private long count(JsonNode item) {
    return seconds(item).divide(unit(), 0, RoundingMode.FLOOR).longValueExact();
  }

  private BigDecimal unit() {
    return relation.shape(place).arguments("x-time").stream()
        .map(time -> UNITS.get(time.path("epoch").asString("")))
        .filter(Objects::nonNull)
        .findFirst()
        .orElseThrow(() -> relation.wrong(place + " has no x-time with an epoch"));
  }

  private JsonNode said(String text) {
    return relation.shape(place).types().contains(Shape.Type.STRING)
        ? JsonNodeFactory.instance.stringNode(text)
        : ExactJson.read(text);
  }

  private static JsonNode json(long number) {
    return JsonNodeFactory.instance.numberNode(number);
  }
}
