package org.processcontracts.gate.proof;

import java.nio.file.Path;
import java.util.List;
import org.processcontracts.gate.yaml.Pointer;
import org.processcontracts.gate.yaml.Position;
import org.processcontracts.gate.yaml.YamlDocument;
import org.processcontracts.gate.yaml.YamlReader;
import tools.jackson.databind.JsonNode;

/**
 * The text of one YAML file in block style, by lines and by pointers. Lines count from 0 here.
 *
 * @param name path from the folder of the API
 * @param lines without line ends
 * @param document the same, read
 */
record Source(String name, List<String> lines, YamlDocument document) {

  static Source of(String name, String text) {
    return new Source(name, text.lines().toList(), YamlReader.parse(Path.of(name), text));
  }

  JsonNode at(String pointer) {
    return document.at(pointer);
  }

  boolean has(String pointer) {
    return !at(pointer).isMissingNode();
  }

  /** The line on which a member has its key, or an item its hyphen. */
  int line(String pointer) {
    return place(pointer).line() - 1;
  }

  /** How many characters stand before the key of a member, or before the hyphen of an item. */
  int indent(String pointer) {
    int column = place(pointer).column() - 1;
    return item(pointer) ? column - 2 : column;
  }

  /** Whether it stands in a list. */
  boolean item(String pointer) {
    return at(Pointer.parent(pointer)).isArray();
  }

  /** Whether nothing stands before it on its line, and it begins there. */
  boolean alone(String pointer) {
    return lines.get(line(pointer)).substring(0, indent(pointer)).isBlank();
  }

  /** The line behind the last one of a member or item. */
  int end(String pointer) {
    int indent = indent(pointer);
    int end = line(pointer) + 1;
    while (end < lines.size() && (lines.get(end).isBlank() || depth(lines.get(end)) > indent)) {
      end++;
    }
    return end;
  }

  /** The lines of a member or item, without the blanks that all of them begin with. */
  List<String> block(String pointer) {
    int indent = indent(pointer);
    return lines.subList(line(pointer), end(pointer)).stream()
        .map(line -> line.substring(Math.min(indent, line.length())))
        .toList();
  }

  /** The key as it is written, with its quotes, or the hyphen of an item. */
  String key(String pointer) {
    if (item(pointer)) {
      return "-";
    }
    String rest = lines.get(line(pointer)).substring(indent(pointer));
    char quote = rest.charAt(0);
    return quote == '\'' || quote == '"'
        ? rest.substring(0, rest.indexOf(quote, 1) + 1)
        : rest.split(":( |$)", 2)[0];
  }

  /** What stands behind the key or hyphen on the same line. */
  String value(String pointer) {
    String rest = lines.get(line(pointer)).substring(indent(pointer) + key(pointer).length());
    return rest.replaceFirst("^:? *", "");
  }

  private Position place(String pointer) {
    if (!has(pointer)) {
      throw new IllegalArgumentException("nothing at " + pointer + " in " + name);
    }
    return document.position(pointer);
  }

  private static int depth(String line) {
    return line.length() - line.stripLeading().length();
  }
}
