package org.processcontracts.client;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.function.LongFunction;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.JsonNode;

/**
 * How a value of a contract looks in JSON: its type, and what keywords demand of it. It reads what
 * fits, keeps what does not as it came, and tells the difference. Immutable; each method that adds
 * a keyword gives a new one. Making one is for generated code.
 *
 * @param <T> what it reads
 */
public abstract class Shape<T> {

  /** A string. */
  public static final Shape<String> TEXT =
      new ScalarShape<>(
          "string",
          (json, token) -> token == JsonToken.VALUE_STRING ? json.getString() : null,
          text -> text);

  /** An integer of format int32. */
  public static final Shape<Integer> INT32 =
      new ScalarShape<>("integer (int32)", ScalarShape::int32, Integer::valueOf);

  /** An integer of format int64. */
  public static final Shape<Long> INT64 =
      new ScalarShape<>("integer (int64)", ScalarShape::int64, Long::valueOf);

  /** A number, exact. */
  public static final Shape<BigDecimal> NUMBER =
      new ScalarShape<>(
          "number",
          (json, token) -> token.isNumeric() ? Reading.decimal(json) : null,
          BigDecimal::new);

  /** True or false. */
  public static final Shape<Boolean> BOOLEAN =
      new ScalarShape<>(
          "boolean",
          (json, token) -> token.isBoolean() ? json.getBooleanValue() : null,
          ScalarShape::truth);

  /** An object of which the contract says no more. */
  public static final Shape<JsonNode> OBJECT =
      new ScalarShape<>(
          "object",
          (json, token) -> token == JsonToken.START_OBJECT ? Reading.tree(json) : null,
          text -> null);

  /** Anything. */
  public static final Shape<JsonNode> ANY =
      new ScalarShape<JsonNode>("anything", (json, token) -> Reading.tree(json), text -> null)
          .orNull();

  static final String MASK = "***";

  private static final int STEPS = 16;

  private final Traits traits;

  Shape(Traits traits) {
    this.traits = traits;
  }

  /**
   * A member of an object, or a header.
   *
   * @param name its name in the contract
   * @param required whether the contract requires it
   */
  public record Member(String name, Shape<?> shape, boolean required) {}

  /** A member that the contract requires. */
  public static Member required(String name, Shape<?> shape) {
    return new Member(name, shape, true);
  }

  /** A member that may be absent. */
  public static Member optional(String name, Shape<?> shape) {
    return new Member(name, shape, false);
  }

  /** A list. */
  public static <E> Shape<List<E>> list(Shape<E> elements) {
    return new ListShape<>(new Traits("list"), elements);
  }

  /** An object whose members have any name and one shape. */
  public static <E> Shape<Map<String, E>> map(Shape<E> values) {
    return new MapShape<>(new Traits("object"), values);
  }

  /** An enum of strings. */
  public static <E> Shape<E> texts(Function<String, E> of, Predicate<E> known, List<E> values) {
    return new ScalarShape<>(
            "string",
            (json, token) -> token == JsonToken.VALUE_STRING ? of.apply(json.getString()) : null,
            of)
        .known(known, values);
  }

  /** An enum of integers. */
  public static <E> Shape<E> integers(LongFunction<E> of, Predicate<E> known, List<E> values) {
    return new ScalarShape<>(
            "integer",
            (json, token) -> {
              Long value = ScalarShape.int64(json, token);
              return value == null ? null : of.apply(value);
            },
            text -> of.apply(Long.parseLong(text)))
        .known(known, values);
  }

  /** Either text or an integer, which are given as a {@link String} or a {@link Long}. */
  public static <E> Shape<E> either(Function<Object, E> of, Shape<?>... alternatives) {
    return new EitherShape<>(new Traits("string or integer"), of, List.of(alternatives));
  }

  /**
   * An object.
   *
   * @param type its model
   * @param make makes a model of what {@link Model} holds
   * @param members those of the contract in its order, asked for at the first use
   */
  public static <M extends Model> Shape<M> object(
      Class<M> type, Function<@Nullable Object[], M> make, Supplier<List<Member>> members) {
    return new ObjectShape<>(new Traits(type.getSimpleName()), make, members);
  }

  /** May be null. */
  public Shape<T> orNull() {
    return with(traits.orNull());
  }

  /** Must not be shown. */
  public Shape<T> secret() {
    return with(traits.asSecret());
  }

  /** The keyword default: what the service takes when the value is absent. */
  public Shape<T> byDefault(T value) {
    return with(traits.otherwise(value));
  }

  /** The keyword minLength: so many characters at least. */
  public Shape<T> minLength(int length) {
    return with(Constraint.of("minLength " + length, value -> characters(value) >= length));
  }

  /** The keyword maxLength: so many characters at most. */
  public Shape<T> maxLength(int length) {
    return with(Constraint.of("maxLength " + length, value -> characters(value) <= length));
  }

  /** The keyword pattern: the text holds a match. */
  public Shape<T> pattern(String regex) {
    return with(Constraint.pattern(regex));
  }

  /** The keyword format. */
  public Shape<T> format(String format) {
    return with(Constraint.format(format));
  }

  /** The keyword minimum, and whether it is exclusiveMinimum. */
  public Shape<T> minimum(String bound, boolean exclusive) {
    BigDecimal limit = new BigDecimal(bound);
    return with(
        Constraint.of(
            (exclusive ? "exclusiveMinimum " : "minimum ") + bound,
            value -> Constraint.number(value).compareTo(limit) >= (exclusive ? 1 : 0)));
  }

  /** The keyword maximum, and whether it is exclusiveMaximum. */
  public Shape<T> maximum(String bound, boolean exclusive) {
    BigDecimal limit = new BigDecimal(bound);
    return with(
        Constraint.of(
            (exclusive ? "exclusiveMaximum " : "maximum ") + bound,
            value -> Constraint.number(value).compareTo(limit) <= (exclusive ? -1 : 0)));
  }

  /** The keyword multipleOf. */
  public Shape<T> multipleOf(String divisor) {
    return with(Constraint.multipleOf(divisor));
  }

  /** The keywords minItems and minProperties. */
  public Shape<T> minSize(int size) {
    return with(Constraint.of("at least " + size, value -> size(value) >= size));
  }

  /** The keywords maxItems and maxProperties. */
  public Shape<T> maxSize(int size) {
    return with(Constraint.of("at most " + size, value -> size(value) <= size));
  }

  /** The keyword uniqueItems. */
  public Shape<T> uniqueItems() {
    return with(Constraint.uniqueItems());
  }

  /** The same with other traits. */
  abstract Shape<T> with(Traits changed);

  /** The value that begins here; null, and not a token further, if it is of another type. */
  abstract @Nullable Object fitting(Reading in, JsonToken token);

  /** The shape of the members of a list or map; null if it is neither. */
  @Nullable Shape<?> element() {
    return null;
  }

  /** The shape of a member; null if the contract knows none of this name. */
  @Nullable Shape<?> member(String name) {
    return null;
  }

  /**
   * A JSON pointer, but a name that is not the contract's own stands as {@code *}, and of a deep
   * one the first steps are enough.
   */
  final String place(String pointer) {
    StringBuilder place = new StringBuilder();
    Shape<?> shape = this;
    int steps = 0;
    for (String step : pointer.isEmpty() ? new String[0] : pointer.substring(1).split("/", -1)) {
      if (steps++ == STEPS) {
        return place.append("/…").toString();
      }
      String name = step.replace("~1", "/").replace("~0", "~");
      Shape<?> member = shape == null ? null : shape.member(name);
      boolean known = member != null || shape instanceof ListShape;
      place.append('/').append(known ? step : "*");
      shape = member != null || shape == null ? member : shape.element();
    }
    return place.toString();
  }

  /** The value of a header's text; null if it is none. */
  @Nullable T fromText(String text) {
    return null;
  }

  /** The value that begins here; a {@link Raw} if it is null or of another type. */
  final Object read(Reading in) {
    JsonToken token = in.json.currentToken();
    if (token == JsonToken.VALUE_NULL) {
      if (!traits.nullable()) {
        in.departs(Drift.Kind.NULL, traits.expected(), () -> "null");
      }
      return Raw.NULL;
    }
    Object value = fitting(in, token);
    if (value == null) {
      JsonNode raw = in.tree();
      in.departs(Drift.Kind.WRONG_TYPE, traits.expected(), () -> shown(raw));
      return new Raw(raw);
    }
    if (in.watched()) {
      judge(value, (broken, seen) -> in.departs(broken.kind(), broken.expected(), seen));
    }
    return value;
  }

  /** The value that begins here, as a list or map shows it. */
  Object readElement(Reading in) {
    return read(in);
  }

  final void judge(Object value, BiConsumer<Constraint, Supplier<String>> broken) {
    for (Constraint each : traits.constraints()) {
      if (!each.holds().test(value)) {
        broken.accept(each, () -> shown(value));
      }
    }
  }

  final Traits traits() {
    return traits;
  }

  final String shown(Object value) {
    return traits.secret() ? MASK : Drifts.words(value);
  }

  final Shape<T> with(Constraint constraint) {
    return with(traits.with(constraint));
  }

  private static int characters(Object value) {
    String text = (String) value;
    return text.codePointCount(0, text.length());
  }

  private static int size(Object value) {
    if (value instanceof Map<?, ?> map) {
      return map.size();
    } else if (value instanceof JsonNode node) {
      return node.size();
    }
    return value instanceof Model model ? model.size() : ((List<?>) value).size();
  }
}
