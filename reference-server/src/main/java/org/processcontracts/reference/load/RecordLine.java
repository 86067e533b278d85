package org.processcontracts.reference.load;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.util.Arrays;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.processcontracts.reference.load.RecordReader.Found;
import tools.jackson.core.JacksonException;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * One line as it was read.
 *
 * @param number from 1
 */
record RecordLine(long number, byte[] bytes) implements RecordSource.Item {

  /** With which a text may begin that tells its encoding so. */
  static final String MARK = "\ufeff";

  /** Where Jackson says something stands, which is not where it stands in the file. */
  private static final Pattern PLACE = Pattern.compile(" ?\\([^()]*\\[Source:[^\\]]*\\]\\)");

  @Override
  public Stream<Found> records(String place) {
    byte[] json = json();
    String text = new String(json, UTF_8);
    if (text.indexOf('\ufffd') >= 0 && !isText()) {
      return broken(text, "is not UTF-8");
    }
    try {
      return text.isEmpty() ? Stream.of() : records(place, json, text);
    } catch (JacksonException e) {
      return broken(text, reason(e));
    }
  }

  /** The line without what may stand around a value. */
  private byte[] json() {
    int from = number == 1 ? mark() : 0;
    int to = bytes.length;
    while (from < to && isBlank(bytes[from])) {
      from++;
    }
    while (from < to && isBlank(bytes[to - 1])) {
      to--;
    }
    return from == 0 && to == bytes.length ? bytes : Arrays.copyOfRange(bytes, from, to);
  }

  /** How many bytes of it there are. */
  private int mark() {
    byte[] mark = MARK.getBytes(UTF_8);
    return Arrays.equals(mark, Arrays.copyOf(bytes, mark.length)) ? mark.length : 0;
  }

  private static boolean isBlank(byte b) {
    return b == ' ' || b == '\t' || b == '\r';
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

  private Stream<Found> records(String place, byte[] json, String text) {
    JsonNode value = ElementParser.MAPPER.readTree(text);
    JsonNode records = value.at(place);
    if (records.isArray()) {
      return records.valueStream().map(record -> new Found(number, record, null, null));
    }
    // An escape may stand for half a character, so such a text is written anew.
    boolean whole = records == value || !records.isObject();
    byte[] same = whole && !text.contains("\\u") ? json : null;
    return Stream.of(new Found(number, whole ? value : records, same, null));
  }

  private Stream<Found> broken(String text, String reason) {
    return Stream.of(new Found(number, JsonNodeFactory.instance.stringNode(text), null, reason));
  }

  /** Why it cannot be read. */
  static String reason(JacksonException e) {
    return (e instanceof StreamConstraintsException ? "is too much: " : "is not JSON: ")
        + PLACE.matcher(e.getOriginalMessage()).replaceAll("");
  }
}
