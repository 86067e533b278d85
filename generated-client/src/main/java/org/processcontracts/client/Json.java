package org.processcontracts.client;

import java.nio.charset.StandardCharsets;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.cfg.CoercionAction;
import tools.jackson.databind.cfg.CoercionInputShape;
import tools.jackson.databind.cfg.JsonNodeFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.type.LogicalType;

/** How the clients read and write JSON: what they do not change keeps its exact value. */
public final class Json {

  /**
   * What a text may cost: 500 levels, numbers of 1,000 digits, names of 50,000 and strings of
   * 20,000,000 characters.
   */
  private static final StreamReadConstraints LIMITS =
      StreamReadConstraints.builder()
          .maxNestingDepth(500)
          .maxNumberLength(1_000)
          .maxNameLength(50_000)
          .maxStringLength(20_000_000)
          .build();

  static final JsonMapper MAPPER =
      JsonMapper.builder(JsonFactory.builder().streamReadConstraints(LIMITS).build())
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
          .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
          .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
          // A number where text belongs is another value, 1.0 and 1 for one.
          .withCoercionConfig(
              LogicalType.Textual,
              text ->
                  text.setCoercion(CoercionInputShape.Integer, CoercionAction.Fail)
                      .setCoercion(CoercionInputShape.Float, CoercionAction.Fail)
                      .setCoercion(CoercionInputShape.Boolean, CoercionAction.Fail))
          .build();

  private Json() {}

  /** JSON text of a model, a list or map of models, or a plain value. */
  public static String write(Object value) {
    return MAPPER.writeValueAsString(value);
  }

  /**
   * Reads a model.
   *
   * @throws tools.jackson.core.JacksonException if the text is not one
   */
  public static <T> T read(String json, Class<T> type) {
    return bounded(() -> MAPPER.readValue(json, type));
  }

  /**
   * Reads a list or map of models.
   *
   * @throws tools.jackson.core.JacksonException if the text is not one
   */
  public static <T> T read(String json, TypeReference<T> type) {
    return bounded(() -> MAPPER.readValue(json, type));
  }

  static <T> T read(byte[] json, Class<T> type) {
    return bounded(() -> MAPPER.readValue(json, type));
  }

  /** What Jackson says of {@code 1e99999999999} quotes the text, and is no exception of its own. */
  private static <T> T bounded(Supplier<T> reading) {
    try {
      return reading.get();
    } catch (ArithmeticException | NumberFormatException beyond) {
      throw new StreamReadException("a number has an exponent beyond all bounds");
    }
  }

  /**
   * Reads a model, or a list or map of models, and tells where it departs from the contract.
   *
   * @param shape such as the constant {@code SHAPE} of a model
   * @throws IllegalArgumentException if the text is no JSON, or not of that type at its root; the
   *     message says where and does not quote it
   */
  public static <T> T read(String json, Shape<T> shape, DriftListener listener) {
    Drifts drifts = new Drifts("", 0, shape, text -> text);
    T value = read(Body.of(json.getBytes(StandardCharsets.UTF_8)), shape, drifts);
    drifts.tell(listener);
    return value;
  }

  /**
   * Reads what a body holds.
   *
   * @throws Unreadable if it is no JSON, or not of that type at its root
   */
  static <T> T read(Body body, Shape<T> shape, @Nullable Drifts drifts) {
    try (JsonParser json = MAPPER.createParser(body.stream())) {
      return read(json, shape, drifts);
    }
  }

  private static <T> T read(JsonParser json, Shape<T> shape, @Nullable Drifts drifts) {
    try {
      Object value = json.nextToken() == null ? null : shape.read(new Reading(json, drifts));
      if (value == Raw.NULL) {
        throw new Unreadable("it is null");
      } else if (value == null || value instanceof Raw) {
        throw new Unreadable("no " + shape.traits().expected() + " at its root");
      } else if (json.nextToken() != null) {
        throw new Unreadable("something after its end" + position(json.currentTokenLocation()));
      }
      @SuppressWarnings("unchecked")
      T read = (T) value;
      return read;
    } catch (JacksonException failure) {
      // Its message is left out on purpose, and so is the exception: they quote the body, which may
      // echo a secret.
      String place = shape.place(json.streamReadContext().pathAsPointer().toString());
      TokenStreamLocation at = failure.getLocation();
      at = at == null ? json.currentTokenLocation() : at;
      throw new Unreadable("no JSON at " + (place.isEmpty() ? "its root" : place) + position(at));
    }
  }

  /** What cannot be read, and where, without a word of it. */
  static final class Unreadable extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    private Unreadable(String message) {
      super(message);
    }

    @Override
    public String getMessage() {
      return String.valueOf(super.getMessage());
    }
  }

  private static String position(TokenStreamLocation at) {
    return " (line " + at.getLineNr() + ", column " + at.getColumnNr() + ")";
  }
}
