package org.processcontracts.reference.load;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.exc.UnexpectedEndOfInputException;

/** How records stand in an input. */
enum InputForm {
  /** One value on each line. */
  LINES,
  /** One value, which goes on from one line to the next. */
  DOCUMENT;

  private enum Fault {
    NONE,
    CUT_OFF,
    WRONG
  }

  /**
   * The form of an input.
   *
   * @param head with which it begins
   * @param longest line, in bytes; no more of the input is in the head
   * @param place pointer to the records in an answer of the API
   * @throws ImportException if it is one that is not read, with what to do about it
   */
  static InputForm of(byte[] head, int longest, String place) throws IOException {
    refuse(head);
    Lines lines = new Lines(new ByteArrayInputStream(head), longest);
    byte[] first = written(lines);
    if (opensArray(first)) {
      return DOCUMENT;
    }
    if (fault(first) != Fault.CUT_OFF) {
      return LINES;
    }
    // Or it is one of many, and has lost its end.
    byte[] second = written(lines);
    if (second.length == 0 && head.length == longest) {
      return leads(first, place) ? DOCUMENT : LINES;
    }
    boolean record = new String(second, UTF_8).strip().startsWith("{");
    return !record || fault(head) != Fault.WRONG ? DOCUMENT : LINES;
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

  /** The next line that is not blank; empty if there is none. */
  private static byte[] written(Lines lines) throws IOException {
    byte[] line = lines.next();
    while (line != null && new String(line, UTF_8).isBlank()) {
      line = lines.next();
    }
    return line == null ? new byte[0] : line;
  }

  private static boolean opensArray(byte[] line) {
    String start = new String(line, 0, Math.min(line.length, 64), UTF_8);
    return start.replace(RecordLine.MARK, "").strip().startsWith("[");
  }

  /** Whether an object leads to records, as far as it is there. */
  private static boolean leads(byte[] start, String place) {
    try (JsonParser parser = ElementParser.MAPPER.createParser(start)) {
      parser.nextToken();
      while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
        String member = "/" + parser.currentName();
        if (place.equals(member) || place.startsWith(member + "/")) {
          return true;
        }
        parser.nextToken();
        parser.skipChildren();
      }
    } catch (JacksonException e) {
      // Here it was cut off.
    }
    return false;
  }

  private static Fault fault(byte[] text) {
    try {
      ElementParser.MAPPER.readTree(text);
      return Fault.NONE;
    } catch (JacksonException e) {
      return e instanceof UnexpectedEndOfInputException ? Fault.CUT_OFF : Fault.WRONG;
    }
  }
}
