package org.processcontracts.gate.yaml;

import java.nio.file.Path;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** One YAML file, read. */
public final class YamlDocument {

  private final Path file;
  private final JsonNode tree;
  private final Places places;
  private final List<Problem> problems;
  private final List<PlainScalar> ambiguous;

  YamlDocument(
      Path file,
      JsonNode tree,
      Places places,
      List<Problem> problems,
      List<PlainScalar> ambiguous) {
    this.file = file;
    this.tree = tree;
    this.places = places;
    this.problems = List.copyOf(problems);
    this.ambiguous = List.copyOf(ambiguous);
  }

  /** Where it stands. */
  public Path file() {
    return file;
  }

  /** Its content; a missing node if it could not be read at all. */
  public JsonNode tree() {
    return tree;
  }

  /** What is wrong with it as YAML. */
  public List<Problem> problems() {
    return problems;
  }

  /** Scalars without quotes that a reader of YAML 1.1 takes for something else. */
  public List<PlainScalar> ambiguous() {
    return ambiguous;
  }

  /** Whether there is a tree to look at. */
  public boolean readable() {
    return !tree.isMissingNode();
  }

  /** The node at a pointer; a missing node if there is none. */
  public JsonNode at(String pointer) {
    return tree.at(pointer);
  }

  /** The place of a pointer, or of the nearest node above it that exists. */
  public Position position(String pointer) {
    return places.find(pointer);
  }
}
