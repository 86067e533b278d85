package org.processcontracts.gate.report;

import java.io.IOException;
import java.io.Writer;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.SerializableString;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.exc.JacksonIOException;
import tools.jackson.core.io.CharacterEscapes;
import tools.jackson.core.io.SerializedString;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.core.util.Separators;
import tools.jackson.databind.json.JsonMapper;

/** JSON that every reader takes and that does no harm to a terminal either. */
final class SafeJson {

  private static final JsonMapper MAPPER =
      JsonMapper.builder(JsonFactory.builder().characterEscapes(new Invisible()).build())
          .disable(StreamWriteFeature.AUTO_CLOSE_TARGET)
          .build();

  private SafeJson() {}

  /** Writes one value piece by piece, and a line break after it. */
  static void write(Writer out, Consumer<JsonGenerator> value) throws IOException {
    DefaultIndenter lines = new DefaultIndenter("  ", "\n");
    Separators separators =
        Separators.createDefaultInstance()
            .withObjectNameValueSpacing(Separators.Spacing.AFTER)
            .withObjectEmptySeparator("")
            .withArrayEmptySeparator("");
    DefaultPrettyPrinter printer =
        new DefaultPrettyPrinter(separators).withObjectIndenter(lines).withArrayIndenter(lines);
    try (JsonGenerator json = MAPPER.writer().with(printer).createGenerator(out)) {
      value.accept(json);
    } catch (JacksonIOException e) {
      throw e.getCause();
    }
    out.write('\n');
    out.flush();
  }

  /** Half of a character is not UTF-8, and strict readers refuse it even where it is escaped. */
  static String text(String text) {
    StringBuilder whole = new StringBuilder(text.length());
    text.codePoints()
        .map(it -> Character.getType(it) == Character.SURROGATE ? 0xFFFD : it)
        .forEach(whole::appendCodePoint);
    return whole.toString();
  }

  /** Escapes what JSON need not escape, but nobody sees. */
  private static final class Invisible extends CharacterEscapes {
    private static final long serialVersionUID = 1L;

    @Override
    public int[] getEscapeCodesForAscii() {
      int[] codes = standardAsciiEscapesForJSON();
      codes[0x7F] = ESCAPE_STANDARD;
      return codes;
    }

    @Override
    public @Nullable SerializableString getEscapeSequence(int character) {
      return switch (Character.getType(character)) {
        case Character.CONTROL,
            Character.FORMAT,
            Character.LINE_SEPARATOR,
            Character.PARAGRAPH_SEPARATOR ->
            new SerializedString("\\u%04x".formatted(character));
        default -> null;
      };
    }
  }
}
