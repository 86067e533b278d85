package org.processcontracts.reference.load;

import static java.nio.charset.StandardCharsets.UTF_8;

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

  /** What Jackson says of itself. */
  private static final Pattern SPEECH =
      Pattern.compile(
          ": not allowed (?:when|as per) `.*|, from `[^`]*`| (?:for |\\((?:bound as )?)`[^`]*`\\)?");

  @Override
  public Stream<Found> records(String place) {
    byte[] json = json();
    if (!Utf8.isText(json)) {
      return broken(json, "is not UTF-8");
    }
    try {
      return json.length == 0 ? Stream.of() : records(place, json);
    } catch (JacksonException e) {
      return broken(json, reason(json, e));
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

  private Stream<Found> records(String place, byte[] json) {
    JsonNode value = ElementParser.UTF8.readTree(json);
    JsonNode records = value.at(place);
    if (records.isArray()) {
      return records.valueStream().map(record -> new Found(number, record, null, null));
    }
    // An escape may stand for half a character, so such a text is written anew.
    boolean whole = records == value || !records.isObject();
    byte[] same = whole && !Utf8.escapes(json) ? json : null;
    return Stream.of(new Found(number, whole ? value : records, same, null));
  }

  private Stream<Found> broken(byte[] json, String reason) {
    JsonNode line = JsonNodeFactory.instance.stringNode(new String(json, UTF_8));
    return Stream.of(new Found(number, line, null, reason));
  }

  /** Of characters it is told better what is wrong than of bytes. */
  private static String reason(byte[] json, JacksonException e) {
    try {
      ElementParser.MAPPER.readTree(new String(json, UTF_8));
      return reason(e);
    } catch (JacksonException clearer) {
      return reason(clearer);
    }
  }

  /** Why it cannot be read. */
  static String reason(JacksonException e) {
    String message = PLACE.matcher(e.getOriginalMessage()).replaceAll("");
    return (e instanceof StreamConstraintsException ? "is too much: " : "is not JSON: ")
        + SPEECH.matcher(message).replaceAll("");
  }
}
