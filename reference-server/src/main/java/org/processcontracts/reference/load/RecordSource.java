package org.processcontracts.reference.load;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.exc.UnexpectedEndOfInputException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads records one after the other, however many there are: from lines that hold a record or an
 * answer each, from one array, or from one recorded answer.
 */
final class RecordSource {

  /** A longer line is not one record. */
  private static final int MAX_LINE = 1 << 20;

  private static final JsonMapper MAPPER =
      JsonMapper.builder()
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .build();

  /** For a value with others behind it. */
  private static final ObjectReader ELEMENT =
      MAPPER.reader().without(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

  /** Takes what is read. */
  interface Sink {
    /** A record, and the line on which it begins. */
    void record(long line, JsonNode record);

    /** A line that is not JSON. */
    void broken(long line, String text, String reason);
  }

  private final InputStream input;
  private final String place;
  private final Sink sink;

  /**
   * Reads nothing yet.
   *
   * @param place pointer to the records in an answer of the API
   */
  RecordSource(InputStream input, String place, Sink sink) {
    this.input = new BufferedInputStream(input, MAX_LINE);
    this.place = place;
    this.sink = sink;
  }

  /** Reads it all. */
  void read() throws IOException {
    input.mark(MAX_LINE);
    byte[] line = new Lines(input, MAX_LINE - 1).next();
    input.reset();
    // Where the first line is not a value of its own, the file is a single one.
    if (line != null && (line.length == 0 || complete(line)) && !opensArray(line)) {
      lines();
    } else {
      document();
    }
  }

  private static boolean opensArray(byte[] line) {
    return new String(line, 0, Math.min(line.length, 64), UTF_8).strip().startsWith("[");
  }

  private static boolean complete(byte[] line) {
    try {
      MAPPER.readTree(line);
      return true;
    } catch (JacksonException e) {
      // Cut off in the middle is another thing than wrong.
      return !(e instanceof UnexpectedEndOfInputException);
    }
  }

  private void lines() throws IOException {
    Lines lines = new Lines(input, MAX_LINE);
    long number = 0;
    for (byte[] line = lines.next(); line != null; line = lines.next()) {
      number++;
      if (line.length > MAX_LINE) {
        sink.broken(number, "", "is longer than " + MAX_LINE + " bytes");
      } else if (!new String(line, UTF_8).isBlank()) {
        line(number, line);
      }
    }
  }

  private void line(long number, byte[] line) {
    JsonNode value;
    try {
      value = MAPPER.readTree(line);
    } catch (JacksonException e) {
      sink.broken(number, new String(line, UTF_8), "is not JSON: " + e.getOriginalMessage());
      return;
    }
    JsonNode records = value.at(place);
    if (records.isArray()) {
      records.forEach(record -> sink.record(number, record));
    } else {
      sink.record(number, records.isObject() ? records : value);
    }
  }

  private void document() {
    try (JsonParser parser = MAPPER.createParser(input)) {
      String[] path = place.isEmpty() ? new String[0] : place.substring(1).split("/");
      while (parser.nextToken() != null) {
        if (parser.currentToken() == JsonToken.START_ARRAY) {
          elements(parser);
        } else {
          inside(parser, path, 0);
        }
      }
    } catch (JacksonException e) {
      long line = e.getLocation() == null ? 0 : e.getLocation().getLineNr();
      sink.broken(line, "", "nothing is read from here on: " + e.getOriginalMessage());
    }
  }

  private void inside(JsonParser parser, String[] path, int depth) {
    JsonToken token = parser.currentToken();
    if (depth == path.length) {
      if (token == JsonToken.START_ARRAY) {
        elements(parser);
      } else {
        element(parser);
      }
    } else if (token == JsonToken.START_OBJECT) {
      while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
        boolean wanted = parser.currentName().equals(path[depth]);
        parser.nextToken();
        if (wanted) {
          inside(parser, path, depth + 1);
        } else {
          parser.skipChildren();
        }
      }
    }
  }

  private void elements(JsonParser parser) {
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      element(parser);
    }
  }

  private void element(JsonParser parser) {
    long line = parser.currentTokenLocation().getLineNr();
    sink.record(line, ELEMENT.readTree(parser));
  }
}
