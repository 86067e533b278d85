package org.processcontracts.gate.yaml;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/** The text of a file, or why it is not read. */
public final class SourceText {

  /** The text is not to be had. */
  public static final class UnreadableException extends Exception {
    private static final long serialVersionUID = 1L;

    private final String fix;

    UnreadableException(String message, String fix) {
      super(message, null, false, false);
      this.fix = fix;
    }

    /** What is wrong, at the beginning of the file. */
    public Problem problem() {
      return new Problem(Position.START, String.valueOf(getMessage()), fix);
    }
  }

  /** Greatest size of a file, in bytes. */
  static final int MAX_BYTES = 16 << 20;

  private SourceText() {}

  /**
   * The text of a UTF-8 file, without a byte order mark.
   *
   * @param file where it is
   * @param root nothing outside of it is opened, wherever a link leads
   * @throws UnreadableException if there is no such text
   */
  public static String of(Path file, Path root) throws UnreadableException {
    try {
      if (!file.toRealPath().startsWith(root.toRealPath())) {
        throw new UnreadableException("the file is a link that leads out of the folder", "copy it");
      }
      if (!Files.isRegularFile(file)) {
        throw new UnreadableException("this is no file", "make it a readable file");
      }
      if (Files.size(file) > MAX_BYTES) {
        throw new UnreadableException("the file is over 16 MB", "split it");
      }
      return decoded(Files.readAllBytes(file));
    } catch (NoSuchFileException e) {
      throw new UnreadableException("the file is missing", "create it");
    } catch (CharacterCodingException e) {
      throw new UnreadableException("the file is not UTF-8", "save it as UTF-8");
    } catch (IOException e) {
      throw new UnreadableException("cannot be read: " + IoReason.of(e), "make it a readable file");
    }
  }

  private static String decoded(byte[] bytes) throws CharacterCodingException {
    String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    // Text in UTF-16 is made of such bytes, and is UTF-8 by the letter.
    if (text.length() > 3 && text.substring(0, 4).matches("(?s)(\\x00.){2}|(.\\x00){2}")) {
      throw new CharacterCodingException();
    }
    return text.startsWith("\uFEFF") ? text.substring(1) : text;
  }
}
