package org.processcontracts.gate.openapi;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.processcontracts.gate.yaml.FileName;
import org.processcontracts.gate.yaml.Pointer;

/**
 * A place in a file that a reference names.
 *
 * @param file absolute and normal
 * @param pointer in that file
 */
record Target(Path file, String pointer) {

  private static final Pattern SCHEME = Pattern.compile("[A-Za-z][A-Za-z0-9+.-]*:.*");

  /**
   * What a reference names, without a look at the disk.
   *
   * @param from the file in which the reference is written
   * @param root the folder that it may not leave
   */
  static Target of(String ref, Path from, Path root) throws UnlinkableException {
    int hash = ref.indexOf('#');
    String written = hash < 0 ? ref : ref.substring(0, hash);
    String path = Description.decoded(written);
    String pointer = hash < 0 ? "" : Description.decoded(ref.substring(hash + 1));
    if (ref.isEmpty()) {
      throw UnlinkableException.broken("the reference is empty", "name a component or a file");
    }
    if (SCHEME.matcher(written).lookingAt() || path.startsWith("/")) {
      throw UnlinkableException.outside(ref);
    }
    // To one system it parts folders, to the next it belongs to a name.
    if (path.indexOf('\\') >= 0) {
      throw UnlinkableException.broken(
          ref + " is no relative path", "part the folders with a slash");
    }
    Path file = path.isEmpty() ? from : beside(from, path, ref);
    if (!file.startsWith(root)) {
      throw UnlinkableException.outside(ref);
    }
    if (!Pointer.wellFormed(pointer)) {
      throw UnlinkableException.broken(
          "nothing stands at " + ref, "write a JSON pointer after the #");
    }
    return new Target(file, pointer);
  }

  private static Path beside(Path from, String path, String ref) throws UnlinkableException {
    try {
      return FileName.resolve(from.resolveSibling(""), path).normalize();
    } catch (InvalidPathException e) {
      throw UnlinkableException.broken(ref + " is no path", "write the path of a file");
    }
  }

  /** What to call it as a component: its last token, or its file without the ending. */
  String name() {
    String file = String.valueOf(this.file.getFileName()).replaceFirst("\\.[A-Za-z]+$", "");
    String name = pointer.isEmpty() ? file : Pointer.last(pointer);
    String plain = name.replaceAll("[^A-Za-z0-9._-]", "_");
    return plain.isEmpty() ? "_" : plain.substring(0, Math.min(plain.length(), 100));
  }
}
