package org.processcontracts.gate;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.processcontracts.gate.yaml.YamlDocument;
import org.processcontracts.gate.yaml.YamlReader;

/** Finds the descriptions in a folder. */
final class Descriptions {

  /** What tools write, and copies of descriptions with it. */
  private static final Set<String> MADE = Set.of("node_modules", "target", "build");

  private static final Pattern NAMED = named("openapi\\.(ya?ml|json)");
  private static final Pattern TYPED = named(".*\\.(ya?ml|json)");

  /** Anywhere, because JSON may stand in one line; what is really there the reader tells. */
  private static final Pattern KEY =
      Pattern.compile("(?<![A-Za-z0-9_-])(openapi|swagger)[\"']?\\s*:");

  private static final int LOOKED_AT = 1 << 20;

  private Descriptions() {}

  /** Some systems tell OPENAPI.YAML from openapi.yaml, and a name may hold a line break. */
  private static Pattern named(String pattern) {
    return Pattern.compile(pattern, Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
  }

  /**
   * Every file called openapi.yaml, .yml or .json, whatever it holds, and every other YAML or JSON
   * file that says it is a description; in order of path. Folders whose name begins with a dot, and
   * those that tools write, are left out.
   *
   * @param dir may be a link; it alone is followed
   * @param released folders that are left out too
   */
  static List<Path> in(Path dir, Set<Path> released) {
    List<Path> found = new ArrayList<>();
    try {
      Path real = dir.toRealPath();
      Files.walkFileTree(
          real,
          new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
              String name = String.valueOf(folder.getFileName());
              boolean out =
                  name.startsWith(".")
                      || MADE.contains(name)
                      || released.contains(dir.resolve(real.relativize(folder)));
              return out && !folder.equals(real)
                  ? FileVisitResult.SKIP_SUBTREE
                  : FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path visited, BasicFileAttributes attributes)
                throws IOException {
              Path file = dir.resolve(real.relativize(visited));
              if (Files.isDirectory(file)) {
                found.addAll(linkedOut(file, dir));
              } else if (isDescription(file, dir)) {
                found.add(file);
              }
              return FileVisitResult.CONTINUE;
            }
          });
    } catch (IOException e) {
      throw new UncheckedIOException("cannot list " + dir, e);
    }
    found.sort(null);
    return found;
  }

  /** A link to a folder elsewhere is not followed; that is said of the descriptions it brings. */
  private static List<Path> linkedOut(Path link, Path root) throws IOException {
    return link.toRealPath().startsWith(root.toRealPath())
        ? List.of()
        : Stream.of("openapi.yaml", "openapi.yml", "openapi.json")
            .map(link::resolve)
            .filter(Files::exists)
            .toList();
  }

  private static boolean isDescription(Path file, Path root) {
    String name = String.valueOf(file.getFileName());
    if (NAMED.matcher(name).matches()) {
      return true;
    }
    if (!TYPED.matcher(name).matches() || !mayBe(file)) {
      return false;
    }
    YamlDocument document = YamlReader.read(file, root);
    return !document.readable() || document.tree().has("openapi") || document.tree().has("swagger");
  }

  /** Of what is there and cannot be read nobody knows that it is no description. */
  private static boolean mayBe(Path file) {
    if (!Files.isRegularFile(file)) {
      // Of a link to nowhere, whoever refers to it is told.
      return Files.exists(file);
    }
    try (InputStream in = Files.newInputStream(file)) {
      return KEY.matcher(text(in.readNBytes(LOOKED_AT))).find();
    } catch (IOException e) {
      return true;
    }
  }

  /** Byte by byte, without those that UTF-16 puts between letters. */
  private static String text(byte[] bytes) {
    return new String(bytes, StandardCharsets.ISO_8859_1).replace("\0", "");
  }
}
