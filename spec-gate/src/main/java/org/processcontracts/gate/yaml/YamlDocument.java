package org.processcontracts.gate.yaml;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** One YAML file, read; or a tree that was put together from several, each node with its origin. */
public final class YamlDocument {

  private final Path file;
  private final JsonNode tree;
  private final Places places;
  private final List<Problem> problems;
  private final List<PlainScalar> ambiguous;
  private final @Nullable Origins origins;
  private final Set<Path> parts;

  YamlDocument(
      Path file,
      JsonNode tree,
      Places places,
      List<Problem> problems,
      List<PlainScalar> ambiguous) {
    this(file, tree, places, problems, ambiguous, null, Set.of(file));
  }

  private YamlDocument(
      Path file,
      JsonNode tree,
      Places places,
      List<Problem> problems,
      List<PlainScalar> ambiguous,
      @Nullable Origins origins,
      Set<Path> parts) {
    this.file = file;
    this.tree = tree;
    this.places = places;
    this.problems = List.copyOf(problems);
    this.ambiguous = List.copyOf(ambiguous);
    this.origins = origins;
    this.parts = parts;
  }

  /**
   * The same file with another tree, into which nodes of other files were put.
   *
   * @param origins where such nodes stand; not to be changed any more
   * @param parts the files that it takes to make the tree, this one among them
   */
  public YamlDocument linked(JsonNode whole, Origins origins, Set<Path> parts) {
    return new YamlDocument(file, whole, places, problems, ambiguous, origins, Set.copyOf(parts));
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

  /** The files that it is made of. */
  public Set<Path> parts() {
    return parts;
  }

  /** The file and the place there in which somebody wrote the node at a pointer. */
  public Located origin(String pointer) {
    return origins == null ? new Located(this, pointer) : origins.of(pointer);
  }

  /** A pointer as a reader finds it: with the name of its file, if it is another one. */
  public String shown(String pointer) {
    Located origin = origin(pointer);
    return origin.document().file.equals(file)
        ? origin.pointer()
        : origin.document().file.getFileName() + "#" + origin.pointer();
  }

  /** The place of a pointer in its file, or of the nearest node above it that exists. */
  public Position position(String pointer) {
    Located origin = origin(pointer);
    return origin.document().places.find(origin.pointer());
  }
}
