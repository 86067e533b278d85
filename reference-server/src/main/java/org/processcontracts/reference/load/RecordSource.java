package org.processcontracts.reference.load;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.util.stream.Stream;
import org.processcontracts.reference.load.RecordReader.Found;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * Reads records one after the other, however many there are: from lines that hold a record or an
 * answer each, from one array, or from one recorded answer.
 */
final class RecordSource {

  /** A longer line is not one record. */
  private static final int MAX_LINE = 1 << 20;

  /** What is read one after the other; that a line holds records is found out in parallel. */
  interface Item {
    /** The records, each with the line on which it begins. */
    Stream<Found> records(String place);
  }

  /** Takes what is read. */
  interface Sink {
    /** The next one. */
    void add(Item item);
  }

  private InputStream input;
  private final String place;
  private final Sink sink;
  private boolean found;

  /**
   * Reads nothing yet.
   *
   * @param place pointer to the records in an answer of the API
   */
  RecordSource(InputStream input, String place, Sink sink) {
    this.input = input;
    this.place = place;
    this.sink = sink;
  }

  /** Reads it all. */
  void read() throws IOException {
    byte[] head = input.readNBytes(MAX_LINE);
    input = new SequenceInputStream(new ByteArrayInputStream(head), input);
    if (InputForm.of(head, MAX_LINE, place) == InputForm.DOCUMENT) {
      document();
    } else {
      lines();
    }
  }

  private void lines() throws IOException {
    Lines lines = new Lines(input, MAX_LINE);
    long number = 0;
    for (byte[] line = lines.next(); line != null; line = lines.next()) {
      number++;
      if (line.length > MAX_LINE) {
        broken(number, "is longer than " + MAX_LINE + " bytes");
      } else {
        sink.add(new RecordLine(number, line));
      }
    }
  }

  private void broken(long line, String reason) {
    Found found = new Found(line, JsonNodeFactory.instance.stringNode(""), null, reason);
    sink.add(records -> Stream.of(found));
  }

  private void document() {
    try (ElementParser parser = new ElementParser(input)) {
      String[] path = place.isEmpty() ? new String[0] : place.substring(1).split("/");
      while (parser.nextToken() != null) {
        long line = parser.currentTokenLocation().getLineNr();
        found = false;
        if (parser.currentToken() == JsonToken.START_ARRAY) {
          elements(parser);
        } else {
          inside(parser, path, 0);
        }
        if (!found) {
          broken(line, "holds no records: give one on each line, an array of them, or an answer");
        }
      }
    } catch (JacksonException e) {
      long line = e.getLocation() == null ? 0 : e.getLocation().getLineNr();
      broken(line, "nothing is read from here on: it " + RecordLine.reason(e));
    }
  }

  private void inside(ElementParser parser, String[] path, int depth) {
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

  private void elements(ElementParser parser) {
    found = true;
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      element(parser);
    }
  }

  private void element(ElementParser parser) {
    long line = parser.currentTokenLocation().getLineNr();
    Found element = new Found(line, parser.element(), null, null);
    found = true;
    sink.add(records -> Stream.of(element));
  }
}
