package org.processcontracts.tests.prism;

import java.io.File;
import java.io.IOException;
import java.lang.module.ModuleDescriptor.Version;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Prism as the lock file says, ready to run.
 *
 * @param node the Node.js program
 * @param directory the folder with the lock file and node_modules
 */
public record PrismInstallation(Path node, Path directory) {

  private static final String OLDEST_NODE = "18.20.1";
  private static final Duration VERSION_LIMIT = Duration.ofSeconds(30);
  private static final Duration INSTALL_LIMIT = Duration.ofMinutes(5);

  /**
   * Finds Node.js on the PATH, and installs Prism unless it is there already. Safe when several
   * test runs do it at once: one installs, the others wait for it.
   *
   * @param directory the folder with package.json and package-lock.json
   * @throws IllegalStateException with a message that says how to mend it, if there is no Node.js,
   *     if it is too old, or if npm fails
   */
  public static PrismInstallation in(Path directory) {
    return in(directory, System.getenv());
  }

  static PrismInstallation in(Path directory, Map<String, String> environment) {
    var folder = directory.toAbsolutePath().normalize();
    var node =
        onPath("node", environment)
            .orElseThrow(
                () ->
                    new IllegalStateException(
                        "There is no Node.js on the PATH. Prism needs Node.js %s or later: install it, or leave Prism out with -DexcludedGroups=prism."
                            .formatted(OLDEST_NODE)));
    requireRecent(node, folder);
    var installation = new PrismInstallation(node, folder);
    if (!installation.isCurrent()) {
      installation.install(environment);
    }
    return installation;
  }

  /** The script that Node.js runs. */
  Path script() {
    return directory.resolve("node_modules/@stoplight/prism-cli/dist/index.js");
  }

  private static void requireRecent(Path node, Path folder) {
    var answer = Program.run(VERSION_LIMIT, folder, List.of(node.toString(), "--version"));
    var text = answer.output().strip();
    if (answer.status() != 0 || !text.matches("v[0-9]+\\.[0-9]+\\.[0-9]+.*")) {
      throw new IllegalStateException(
          "%s --version answers \"%s\" (exit status %d), which is no version of Node.js."
              .formatted(node, text, answer.status()));
    }
    if (Version.parse(text.substring(1)).compareTo(Version.parse(OLDEST_NODE)) < 0) {
      throw new IllegalStateException(
          "%s is Node.js %s. Prism needs %s or later: put a newer one first on the PATH, or leave Prism out with -DexcludedGroups=prism."
              .formatted(node, text, OLDEST_NODE));
    }
  }

  // Synchronized as well as locked: within one JVM a second lock on a file is an error.
  private static synchronized void locked(Path file, Runnable work) {
    try (var channel =
        FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
      // Waits without an end of its own: the holder ends within its limit, or with its process.
      FileLock lock = channel.lock();
      try {
        work.run();
      } finally {
        lock.release();
      }
    } catch (IOException e) {
      throw new IllegalStateException("Cannot lock %s: %s".formatted(file, e.getMessage()), e);
    }
  }

  private void install(Map<String, String> environment) {
    var npm =
        onPath("npm", environment)
            .orElseThrow(
                () ->
                    new IllegalStateException(
                        "%s is there, but there is no npm on the PATH to install Prism with."
                            .formatted(node)));
    locked(
        directory.resolve(".install.lock"),
        () -> {
          if (!isCurrent()) {
            installWith(npm);
          }
        });
  }

  private void installWith(Path npm) {
    var command = List.of(npm.toString(), "ci", "--ignore-scripts", "--no-audit", "--no-fund");
    var answer = Program.run(INSTALL_LIMIT, directory, command);
    if (answer.status() != 0) {
      throw new IllegalStateException(
          "Prism could not be installed: \"%s\" in %s ended with status %d. Is the npm registry reachable? The end of its log:%n%s"
              .formatted(
                  String.join(" ", command),
                  directory,
                  answer.status(),
                  Program.lastLines(answer.output(), 40)));
    }
    try {
      Files.writeString(stamp(), lockHash());
    } catch (IOException e) {
      throw new IllegalStateException("Cannot write %s: %s".formatted(stamp(), e.getMessage()), e);
    }
  }

  // npm removes node_modules before it installs, the stamp with it: a broken installation has none.
  private boolean isCurrent() {
    try {
      return Files.isRegularFile(stamp())
          && Files.isRegularFile(script())
          && Files.readString(stamp()).equals(lockHash());
    } catch (IOException e) {
      throw new IllegalStateException("Cannot read %s: %s".formatted(stamp(), e.getMessage()), e);
    }
  }

  private Path stamp() {
    return directory.resolve("node_modules/.lock-sha256");
  }

  private String lockHash() throws IOException {
    try {
      var bytes = Files.readAllBytes(directory.resolve("package-lock.json"));
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError("Every Java platform has SHA-256", e);
    }
  }

  private static Optional<Path> onPath(String name, Map<String, String> environment) {
    return environment.entrySet().stream()
        // Windows spells it Path.
        .filter(variable -> variable.getKey().equalsIgnoreCase("PATH"))
        .flatMap(variable -> Stream.of(variable.getValue().split(File.pathSeparator)))
        .filter(folder -> !folder.isBlank())
        .flatMap(folder -> Stream.of(endings()).flatMap(end -> file(folder, name + end).stream()))
        .filter(file -> Files.isRegularFile(file) && Files.isExecutable(file))
        .findFirst();
  }

  private static String[] endings() {
    var windows = File.separatorChar == '\\';
    return windows ? new String[] {".exe", ".cmd"} : new String[] {""};
  }

  private static Optional<Path> file(String folder, String name) {
    try {
      return Optional.of(Path.of(folder, name).toAbsolutePath());
    } catch (InvalidPathException e) {
      // Others pass over a broken entry of the PATH too.
      return Optional.empty();
    }
  }
}
