package org.processcontracts.gate;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.processcontracts.gate.compat.Version;
import org.processcontracts.gate.yaml.FileName;

/**
 * Released contracts, {@code <api>/<version>.yaml}, which never change, and their checksums.
 *
 * @param dir the folder; need not exist
 */
public record Baselines(Path dir) {

  /** The checksums, in the format of sha256sum. */
  public Path sums() {
    return dir.resolve("SUMS");
  }

  /** A file by its name in SUMS. */
  public Path file(String name) {
    return FileName.resolve(dir, name);
  }

  /** Where a version of an API is kept, or would be. */
  public Path file(String api, String version) {
    return file(api + "/" + version + ".yaml");
  }

  /** The lines of SUMS; none if there is no such file. */
  public List<String> lines() {
    try {
      return Files.exists(sums()) ? Files.readAllLines(sums(), StandardCharsets.UTF_8) : List.of();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + sums(), e);
    }
  }

  /** Every kept file by its name in SUMS, in order. */
  public List<String> names() {
    if (!Files.isDirectory(dir)) {
      return List.of();
    }
    try {
      // The folder itself may be a link.
      Path real = dir.toRealPath();
      try (Stream<Path> files = Files.walk(real)) {
        return files
            .filter(file -> Files.isRegularFile(file) && !file.equals(real.resolve("SUMS")))
            .map(file -> FileName.text(real.relativize(file)))
            .sorted()
            .toList();
      }
    } catch (IOException e) {
      throw new UncheckedIOException("cannot list " + dir, e);
    }
  }

  /** The released versions of an API, in order. */
  public List<Version> versions(String api) {
    String folder = api + "/";
    return names().stream()
        .filter(name -> name.startsWith(folder) && name.endsWith(".yaml"))
        .map(name -> Version.of(name.substring(folder.length(), name.length() - 5)))
        .flatMap(Optional::stream)
        .sorted()
        .toList();
  }

  /** Whether a description is, to the byte, the only one that is kept under its name. */
  public boolean unchanged(Api api) {
    String own = api.name() + "/" + api.version() + ".yaml";
    List<String> kept = names().stream().filter(it -> it.startsWith(api.name() + "/")).toList();
    if (!kept.equals(List.of(own)) || Version.of(api.version()).isEmpty()) {
      return false;
    }
    try {
      byte[] released = Files.readAllBytes(file(api.name(), api.version()));
      return Arrays.equals(released, api.packaged().getBytes(StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + own, e);
    }
  }

  /** The line that SUMS has to hold for a kept file. */
  public String line(String name) {
    try {
      byte[] hash = MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file(name)));
      return HexFormat.of().formatHex(hash) + "  " + name;
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + name, e);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }
}
