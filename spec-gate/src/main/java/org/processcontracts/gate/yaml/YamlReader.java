package org.processcontracts.gate.yaml;

import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.ReaderException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.schema.CoreSchema;
import tools.jackson.databind.node.JsonNodeFactory;

/** Reads YAML 1.2 into exact JSON trees. Whatever is wrong becomes a problem with its place. */
public final class YamlReader {

  private YamlReader() {}

  /** Reads a UTF-8 file from its own folder. Never throws for what the file holds. */
  public static YamlDocument read(Path file) {
    Path folder = file.toAbsolutePath().getParent();
    return read(file, folder == null ? file : folder);
  }

  /**
   * Reads a UTF-8 file. Never throws for what the file holds.
   *
   * @param root the folder that no link may lead out of
   */
  public static YamlDocument read(Path file, Path root) {
    try {
      return parse(file, SourceText.of(file, root));
    } catch (SourceText.UnreadableException e) {
      return unreadable(file, e.problem());
    }
  }

  /**
   * Reads a text as the content of {@code file}, which need not exist. What is called .json has to
   * be JSON.
   */
  public static YamlDocument parse(Path file, String text) {
    boolean json = file.toString().toLowerCase(Locale.ROOT).endsWith(".json");
    Optional<Problem> wrong = json ? JsonSyntax.problem(text) : Optional.empty();
    if (wrong.isPresent()) {
      return unreadable(file, wrong.get());
    }
    try {
      Iterator<Event> events = new Parse(settings(text)).parseString(text).iterator();
      events.next();
      if (events.next().getEventId() == Event.ID.StreamEnd) {
        return unreadable(file, Position.START, "the file is empty", "give it content");
      }
      YamlDocument document = new TreeBuilder(events, json).document(file, events.next());
      events.next();
      Event end = events.next();
      return end.getEventId() == Event.ID.StreamEnd
          ? document
          : unreadable(file, position(end), "a second document begins", "keep one in a file");
    } catch (TreeBuilder.ExcessException e) {
      return unreadable(file, e.problem());
    } catch (MarkedYamlEngineException e) {
      Position position = e.getProblemMark().map(YamlReader::position).orElse(Position.START);
      // A quote that is never closed takes all up to the end: what helps is where it began.
      boolean quote = "while scanning a quoted scalar".equals(e.getContext());
      if (quote && e.getContextMark().isPresent() && e.getProblem().contains("end of stream")) {
        Position begin = position(e.getContextMark().get());
        return unreadable(file, begin, "not YAML: the quote is never closed", "close the quote");
      }
      return unreadable(file, position, "not YAML: " + e.getProblem(), "correct the syntax");
    } catch (ReaderException e) {
      return unreadable(
          file,
          position(text, e.getPosition()),
          "the character U+%04X is not allowed in YAML".formatted(e.getCodePoint()),
          "remove it, or write it as an escape");
    } catch (YamlEngineException e) {
      return unreadable(file, Position.START, "not YAML: " + e.getMessage(), "correct the syntax");
    }
  }

  /** With a small buffer the reader copies a long scalar again and again. */
  private static LoadSettings settings(String text) {
    return LoadSettings.builder()
        .setSchema(new CoreSchema())
        .setCodePointLimit(SourceText.MAX_BYTES)
        .setBufferSize(Math.min(text.length() + 2, 1 << 20))
        .build();
  }

  static Position position(Mark mark) {
    return new Position(mark.getLine() + 1, mark.getColumn() + 1);
  }

  private static Position position(Event event) {
    return event.getStartMark().map(YamlReader::position).orElse(Position.START);
  }

  /** The place of a character that the scanner never came to. */
  private static Position position(String text, int codePoints) {
    String before = text.substring(0, text.offsetByCodePoints(0, codePoints));
    int line = Math.toIntExact(before.chars().filter(c -> c == '\n').count());
    return new Position(line + 1, before.length() - before.lastIndexOf('\n'));
  }

  private static YamlDocument unreadable(Path file, Position at, String message, String fix) {
    return unreadable(file, new Problem(at, message, fix));
  }

  private static YamlDocument unreadable(Path file, Problem problem) {
    return new YamlDocument(
        file,
        JsonNodeFactory.instance.missingNode(),
        Places.scalar(Position.START),
        List.of(problem),
        List.of());
  }
}
