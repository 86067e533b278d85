package org.processcontracts.gate.contract;

import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** JSON text as a tree that keeps every digit. */
public final class ExactJson {

  /** A tree of more takes memory that a text of some megabytes does not let expect. */
  private static final long MAX_TOKENS = 1_000_000;

  private static final JsonMapper MAPPER =
      JsonMapper.builder(
              JsonFactory.builder()
                  .streamReadConstraints(
                      StreamReadConstraints.builder().maxTokenCount(MAX_TOKENS).build())
                  .build())
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .build();

  private ExactJson() {}

  /**
   * Reads one JSON value.
   *
   * @throws JacksonException if the text is not exactly one JSON value, an object has a key twice,
   *     or there are more than a million tokens
   */
  public static JsonNode read(String text) {
    return MAPPER.readTree(text);
  }
}
