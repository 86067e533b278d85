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

  private static final Pattern NAMED = Pattern.compile("openapi\\.(ya?ml|json)");
  private static final Pattern TYPED = Pattern.compile(".*\\.(ya?ml|json)");

  /** Anywhere, because JSON may stand in one line; what is really there the reader tells. */
  private static final Pattern KEY =
      Pattern.compile("(?<![A-Za-z0-9_-])(openapi|swagger)[\"']?\\s*:");

  private static final int LOOKED_AT = 1 << 20;

  private Descriptions() {}

  /**
   * Every file called openapi.yaml, .yml or .json, whatever it holds, and every other YAML or JSON
   * file that says it is a description; in order of path. Folders whose name begins with a dot, and
   * those that tools write, are left out.
   *
   * @param released a folder that is left out too
   */
  static List<Path> in(Path dir, Path released) {
    List<Path> found = new ArrayList<>();
    try {
      Files.walkFileTree(
          dir,
          new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
              String name = String.valueOf(folder.getFileName());
              boolean out = name.startsWith(".") || MADE.contains(name) || folder.equals(released);
              return out && !folder.equals(dir)
                  ? FileVisitResult.SKIP_SUBTREE
                  : FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
                throws IOException {
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
    if (!TYPED.matcher(name).matches() || !KEY.matcher(beginning(file)).find()) {
      return false;
    }
    YamlDocument document = YamlReader.read(file, root);
    return !document.readable() || document.tree().has("openapi") || document.tree().has("swagger");
  }

  /** Byte by byte, without those that UTF-16 puts between letters. */
  private static String beginning(Path file) {
    try (InputStream in = Files.newInputStream(file)) {
      return new String(in.readNBytes(LOOKED_AT), StandardCharsets.ISO_8859_1).replace("\0", "");
    } catch (IOException e) {
      // A link to nowhere, say: whoever refers to it is told.
      return "";
    }
  }
}
