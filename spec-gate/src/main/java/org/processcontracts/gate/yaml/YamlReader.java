package org.processcontracts.gate.yaml;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.CollectionEndEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.schema.CoreSchema;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** Reads YAML 1.2 into exact JSON trees. Whatever is wrong becomes a problem with its place. */
public final class YamlReader {

  private static final int MAX_DEPTH = 64;
  private static final int MAX_ALIASES = 50;
  private static final LoadSettings SETTINGS =
      LoadSettings.builder()
          .setSchema(new CoreSchema())
          .setAllowDuplicateKeys(true)
          .setMaxAliasesForCollections(MAX_ALIASES)
          .build();

  private YamlReader() {}

  /** Reads a UTF-8 file. Never throws for what the file holds. */
  public static YamlDocument read(Path file) {
    try {
      return parse(file, Files.readString(file, StandardCharsets.UTF_8));
    } catch (NoSuchFileException e) {
      return unreadable(file, Position.START, "the file is missing", "create it");
    } catch (CharacterCodingException e) {
      return unreadable(file, Position.START, "the file is not UTF-8", "save it as UTF-8");
    } catch (IOException e) {
      return unreadable(file, Position.START, "cannot be read: " + e, "make it a readable file");
    }
  }

  /** A document that is not read at all, for a reason of its own. */
  public static YamlDocument refuse(Path file, String message, String fix) {
    return unreadable(file, Position.START, message, fix);
  }

  /** Reads a text as the content of {@code file}, which need not exist. */
  public static YamlDocument parse(Path file, String text) {
    try {
      Optional<Problem> excess = excess(text);
      if (excess.isPresent()) {
        return unreadable(file, excess.get());
      }
      Optional<Node> root = new Compose(SETTINGS).composeString(text);
      if (root.isEmpty()) {
        return unreadable(file, Position.START, "the file is empty", "give it content");
      }
      TreeBuilder builder = new TreeBuilder();
      JsonNode tree = builder.build(root.get(), "");
      return new YamlDocument(file, tree, builder.positions(), builder.problems());
    } catch (TreeBuilder.TooLargeException e) {
      return unreadable(
          file, Position.START, "aliases unfold into too many nodes", "write them out");
    } catch (MarkedYamlEngineException e) {
      Position position = e.getProblemMark().map(YamlReader::position).orElse(Position.START);
      return unreadable(file, position, "not YAML: " + e.getProblem(), "correct the syntax");
    } catch (YamlEngineException e) {
      return unreadable(file, Position.START, "not YAML: " + e.getMessage(), "correct the syntax");
    }
  }

  /** Nesting and aliases are counted on the flat event stream, before anything recursive runs. */
  private static Optional<Problem> excess(String text) {
    int depth = 0;
    int aliases = 0;
    for (Event event : new Parse(SETTINGS).parseString(text)) {
      if (event instanceof CollectionStartEvent) {
        depth++;
      } else if (event instanceof CollectionEndEvent) {
        depth--;
      } else if (event instanceof AliasEvent) {
        aliases++;
      }
      if (depth > MAX_DEPTH || aliases > MAX_ALIASES) {
        String what = depth > MAX_DEPTH ? MAX_DEPTH + " levels" : MAX_ALIASES + " aliases";
        return Optional.of(
            new Problem(
                event.getStartMark().map(YamlReader::position).orElse(Position.START),
                "more than " + what,
                "write a flatter file without anchors"));
      }
    }
    return Optional.empty();
  }

  static Position position(Mark mark) {
    return new Position(mark.getLine() + 1, mark.getColumn() + 1);
  }

  private static YamlDocument unreadable(Path file, Position at, String message, String fix) {
    return unreadable(file, new Problem(at, message, fix));
  }

  private static YamlDocument unreadable(Path file, Problem problem) {
    return new YamlDocument(
        file, JsonNodeFactory.instance.missingNode(), Map.of(), List.of(problem));
  }
}
