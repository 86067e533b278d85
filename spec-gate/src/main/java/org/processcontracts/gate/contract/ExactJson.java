package org.processcontracts.gate.contract;

import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** JSON text as a tree that keeps every digit. */
public final class ExactJson {

  private static final JsonMapper MAPPER =
      JsonMapper.builder()
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .build();

  private ExactJson() {}

  /**
   * Reads one JSON value.
   *
   * @throws JacksonException if the text is not exactly one JSON value, or an object has a key
   *     twice
   */
  public static JsonNode read(String text) {
    return MAPPER.readTree(text);
  }
}
