package org.processcontracts.reference.load;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.processcontracts.reference.load.RecordReader.Found;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonToken;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.exc.UnexpectedEndOfInputException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * Reads records one after the other, however many there are: from lines that hold a record or an
 * answer each, from one array, or from one recorded answer.
 */
final class RecordSource {

  /** A longer line is not one record. */
  private static final int MAX_LINE = 1 << 20;

  private static final String MARK = "\ufeff";

  /** Where Jackson says something stands, which is not where it stands in the file. */
  private static final Pattern PLACE = Pattern.compile(" ?\\([^()]*\\[Source:[^\\]]*\\]\\)");

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
    refuse(head);
    if (isDocument(head)) {
      document();
    } else {
      lines();
    }
  }

  /** Whether values go on from one line to the next. */
  private static boolean isDocument(byte[] head) throws IOException {
    Lines lines = new Lines(new ByteArrayInputStream(head), MAX_LINE);
    byte[] first = written(lines);
    if (opensArray(first)) {
      return true;
    }
    if (fault(first) != Fault.CUT_OFF) {
      return false;
    }
    // Or it is one of many, and has lost its end.
    boolean record = new String(written(lines), UTF_8).strip().startsWith("{");
    return !record || fault(head) != Fault.WRONG;
  }

  /** The next line that is not blank; empty if there is none. */
  private static byte[] written(Lines lines) throws IOException {
    byte[] line = lines.next();
    while (line != null && new String(line, UTF_8).isBlank()) {
      line = lines.next();
    }
    return line == null ? new byte[0] : line;
  }

  /** Whole files in a form that is not read, of which each line would be rejected. */
  private static void refuse(byte[] line) {
    int first = line.length < 2 ? 0 : (line[0] & 0xff) << 8 | line[1] & 0xff;
    String form =
        switch (first) {
          case 0x1f8b -> "is compressed: give what gunzip -c FILE writes, and - for the file";
          case 0xfeff, 0xfffe -> "is UTF-16: give what iconv -f UTF-16 -t UTF-8 FILE writes";
          default -> null;
        };
    if (form != null) {
      throw new ImportException("the input " + form);
    }
  }

  private static boolean opensArray(byte[] line) {
    String start = new String(line, 0, Math.min(line.length, 64), UTF_8);
    return start.replace(MARK, "").strip().startsWith("[");
  }

  private enum Fault {
    NONE,
    CUT_OFF,
    WRONG
  }

  private static Fault fault(byte[] text) {
    try {
      ElementParser.MAPPER.readTree(text);
      return Fault.NONE;
    } catch (JacksonException e) {
      return e instanceof UnexpectedEndOfInputException ? Fault.CUT_OFF : Fault.WRONG;
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
        sink.add(new Line(number, line));
      }
    }
  }

  private void broken(long line, String reason) {
    Found found = new Found(line, JsonNodeFactory.instance.stringNode(""), null, reason);
    sink.add(records -> Stream.of(found));
  }

  /** One line as it was read. */
  private record Line(long number, byte[] bytes) implements Item {

    @Override
    public Stream<Found> records(String place) {
      String text = new String(bytes, UTF_8).strip();
      if (text.indexOf('\ufffd') >= 0 && !isText()) {
        return broken(text, "is not UTF-8");
      }
      text = number == 1 && text.startsWith(MARK) ? text.substring(1).strip() : text;
      try {
        return text.isEmpty() ? Stream.of() : records(place, text);
      } catch (JacksonException e) {
        return broken(text, reason(e));
      }
    }

    /** Whether a character that stands for what cannot be read was there from the beginning. */
    private boolean isText() {
      try {
        UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
        return true;
      } catch (CharacterCodingException e) {
        return false;
      }
    }

    private Stream<Found> records(String place, String text) {
      JsonNode value = ElementParser.MAPPER.readTree(text);
      JsonNode records = value.at(place);
      if (records.isArray()) {
        return records.valueStream().map(record -> new Found(number, record, null, null));
      }
      // An escape may stand for half a character, so such a text is written anew.
      boolean whole = records == value || !records.isObject();
      String same = whole && !text.contains("\\u") ? text : null;
      return Stream.of(new Found(number, whole ? value : records, same, null));
    }

    private Stream<Found> broken(String text, String reason) {
      return Stream.of(new Found(number, JsonNodeFactory.instance.stringNode(text), null, reason));
    }
  }

  private static String reason(JacksonException e) {
    return (e instanceof StreamConstraintsException ? "is too much: " : "is not JSON: ")
        + PLACE.matcher(e.getOriginalMessage()).replaceAll("");
  }

  private void document() {
    try (ElementParser parser = new ElementParser(input)) {
      String[] path = place.isEmpty() ? new String[0] : place.substring(1).split("/");
      while (parser.nextToken() != null) {
        if (parser.currentToken() == JsonToken.START_ARRAY) {
          elements(parser);
        } else {
          inside(parser, path, 0);
        }
      }
      if (!found) {
        broken(1, "holds no records: give one on each line, an array of them, or an answer");
      }
    } catch (JacksonException e) {
      long line = e.getLocation() == null ? 0 : e.getLocation().getLineNr();
      broken(line, "nothing is read from here on: it " + reason(e));
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
