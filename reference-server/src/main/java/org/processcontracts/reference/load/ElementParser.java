package org.processcontracts.reference.load;

import java.io.InputStream;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.TokenStreamFactory;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.util.JsonParserDelegate;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.json.JsonMapper;

/** Reads the elements of a document of any size, but none that would not fit into memory. */
final class ElementParser extends JsonParserDelegate {

  private static final int MAX_TEXT = 1 << 20;
  private static final int MAX_TOKENS = 1 << 18;

  /** Keeps every digit, and takes neither a name twice nor anything behind the value. */
  static final JsonMapper MAPPER = mapper(true);

  /** The same, for texts that are UTF-8 and begin with no mark. */
  static final JsonMapper UTF8 = mapper(false);

  /** For a value with others behind it. */
  private static final ObjectReader ELEMENT =
      MAPPER.reader().without(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

  private int tokens;

  private static JsonMapper mapper(boolean detection) {
    return JsonMapper.builder(
            JsonFactory.builder()
                .configure(TokenStreamFactory.Feature.CHARSET_DETECTION, detection)
                .streamReadConstraints(
                    StreamReadConstraints.builder().maxStringLength(MAX_TEXT).build())
                .build())
        .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
        .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
        .enable(DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY)
        .build();
  }

  ElementParser(InputStream input) {
    super(MAPPER.createParser(input));
  }

  /** The value that begins at the current token. */
  JsonNode element() {
    tokens = 0;
    return ELEMENT.readTree(this);
  }

  @Override
  public JsonToken nextToken() {
    JsonToken token = super.nextToken();
    if (++tokens > MAX_TOKENS) {
      throw new StreamConstraintsException("one record has more than " + MAX_TOKENS + " tokens");
    }
    return token;
  }

  /** What is skipped is not kept, and may be of any size. */
  @Override
  public JsonParser skipChildren() {
    super.skipChildren();
    tokens = 0;
    return this;
  }
}
