package org.processcontracts.gate.openapi;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.processcontracts.gate.yaml.Located;
import org.processcontracts.gate.yaml.Pointer;
import org.processcontracts.gate.yaml.YamlDocument;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The files that one description leads to. */
final class LinkedFiles {

  private static final int MAX_FILES = 5_000;
  private static final int MAX_NEIGHBOURS = 1_000;
  private static final int MAX_LOOKS = 100;

  private final Path root;
  private final Spelling spelling = new Spelling();
  private final Function<Path, YamlDocument> reader;
  private final Map<Path, YamlDocument> opened = new LinkedHashMap<>();
  private final Map<Target, Kind> kinds = new HashMap<>();
  private @Nullable Path realRoot;
  private int misses;

  LinkedFiles(YamlDocument first, Path root, Function<Path, YamlDocument> reader) {
    this.root = root;
    this.reader = reader;
    opened.put(first.file(), first);
  }

  List<YamlDocument> all() {
    return List.copyOf(opened.values());
  }

  /** The node that a reference names; null if its file cannot be read, of which a rule tells. */
  @Nullable Found find(Target target, Kind kind, String ref) throws UnlinkableException {
    YamlDocument file = open(target.file(), ref);
    if (!file.readable()) {
      return null;
    }
    JsonNode node = file.at(target.pointer());
    if (node.isMissingNode()) {
      throw UnlinkableException.broken("nothing stands at " + ref, near(file, target));
    }
    if (!(node instanceof ObjectNode object)) {
      throw UnlinkableException.broken(
          "what stands at %s is not %s".formatted(ref, kind.some()), "refer to " + kind.some());
    }
    Kind there = kinds.getOrDefault(target, Components.at(target.pointer()));
    if (there != null && there != kind) {
      throw UnlinkableException.broken(
          "%s stands at %s, not %s".formatted(there.some(), ref, kind.some()),
          "refer to " + kind.some());
    }
    kinds.put(target, kind);
    return new Found(target, file, object);
  }

  /** The value that stands at a place, of whatever kind; null if its file is not to be read. */
  @Nullable Located value(Target target, String ref) throws UnlinkableException {
    if (!target.file().toString().matches("(?i).*[.](json|ya?ml)")) {
      // An image, XML or a text: it is enough that it is there.
      guard(target.file(), ref);
      return null;
    }
    YamlDocument file = open(target.file(), ref);
    if (file.readable() && file.at(target.pointer()).isMissingNode()) {
      throw UnlinkableException.broken("nothing stands at " + ref, near(file, target));
    }
    return file.readable() ? new Located(file, target.pointer()) : null;
  }

  private String near(YamlDocument file, Target target) {
    String folder = Pointer.parent(target.pointer());
    return spelling
        .near(Pointer.last(target.pointer()), file.at(folder).propertyNames())
        .map(name -> "did you mean #%s?".formatted(Pointer.child(folder, name)))
        .orElse("correct the reference");
  }

  /**
   * Reads a file, unless a link leads out of the folder. What is wrong inside of the file is a
   * fault of that file.
   */
  private YamlDocument open(Path file, String ref) throws UnlinkableException {
    YamlDocument known = opened.get(file);
    if (known != null) {
      return known;
    }
    guard(file, ref);
    if (opened.size() >= MAX_FILES) {
      throw new UnlinkableException(
          LinkFault.Type.EXCESS,
          "the description stands in more than %d files".formatted(MAX_FILES),
          "put more into one file");
    }
    YamlDocument read = reader.apply(file);
    opened.put(file, read);
    return read;
  }

  /** Refuses what is not there, is no file, or lies outside. */
  private void guard(Path file, String ref) throws UnlinkableException {
    try {
      if (!inside(file)) {
        throw UnlinkableException.outside(ref);
      }
    } catch (NoSuchFileException e) {
      throw UnlinkableException.broken("there is no file " + ref, near(file));
    } catch (IOException e) {
      throw UnlinkableException.broken("cannot open " + ref, "correct the reference");
    }
    if (!Files.isRegularFile(file)) {
      throw UnlinkableException.broken(ref + " is no file", "name a file");
    }
  }

  private boolean inside(Path file) throws IOException {
    Path known = realRoot;
    if (known == null) {
      known = root.toRealPath();
      realRoot = known;
    }
    return file.toRealPath().startsWith(known);
  }

  /** Looks around a few times only: a folder can be large, and every reference wrong. */
  private String near(Path file) {
    String unknown = "write the file, or correct the reference";
    Path folder = file.getParent();
    if (misses++ > MAX_LOOKS || folder == null) {
      return unknown;
    }
    try {
      if (!inside(folder)) {
        return unknown;
      }
      try (Stream<Path> files = Files.list(folder)) {
        List<String> names =
            files.limit(MAX_NEIGHBOURS).map(it -> String.valueOf(it.getFileName())).toList();
        return Spelling.nearest(String.valueOf(file.getFileName()), names)
            .map("did you mean %s?"::formatted)
            .orElse(unknown);
      }
    } catch (IOException | UncheckedIOException e) {
      return unknown;
    }
  }
}
