package org.processcontracts.client;

import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonParser.NumberType;
import tools.jackson.core.JsonToken;

/** A value that is one token, or is not looked into. */
final class ScalarShape<T> extends Shape<T> {

  /** Reads a value that begins at a token; null, and not a token further, if it does not fit. */
  interface Reader<T> {
    @Nullable T read(JsonParser json, JsonToken token);
  }

  private final Reader<T> reader;
  private final Function<String, @Nullable T> text;

  /**
   * @param text reads a header; null or an {@link IllegalArgumentException} if it does not fit
   */
  ScalarShape(String expected, Reader<T> reader, Function<String, @Nullable T> text) {
    this(new Traits(expected), reader, text);
  }

  private ScalarShape(Traits traits, Reader<T> reader, Function<String, @Nullable T> text) {
    super(traits);
    this.reader = reader;
    this.text = text;
  }

  /** An enum, whose values the contract knows. */
  @SuppressWarnings("unchecked")
  Shape<T> known(Predicate<T> known, List<T> values) {
    return with(Constraint.known(values, value -> known.test((T) value)));
  }

  @Override
  Shape<T> with(Traits changed) {
    return new ScalarShape<>(changed, reader, text);
  }

  @Override
  @Nullable Object fitting(Reading in, JsonToken token) {
    return reader.read(in.json, token);
  }

  @Override
  @Nullable T fromText(String value) {
    try {
      return text.apply(value);
    } catch (IllegalArgumentException unreadable) {
      return null;
    }
  }

  static @Nullable Integer int32(JsonParser json, JsonToken token) {
    return token == JsonToken.VALUE_NUMBER_INT && json.getNumberType() == NumberType.INT
        ? json.getIntValue()
        : null;
  }

  static @Nullable Long int64(JsonParser json, JsonToken token) {
    return token == JsonToken.VALUE_NUMBER_INT && json.getNumberType() != NumberType.BIG_INTEGER
        ? json.getLongValue()
        : null;
  }

  static @Nullable Boolean truth(String text) {
    boolean yes = text.equals("true");
    return yes || text.equals("false") ? yes : null;
  }
}
