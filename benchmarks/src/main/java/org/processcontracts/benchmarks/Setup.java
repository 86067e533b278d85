package org.processcontracts.benchmarks;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openapitools.openapidiff.core.OpenApiCompare;

/** The tools that are measured, and the machine. */
public final class Setup {

  private static final boolean WINDOWS = System.getProperty("os.name").startsWith("Windows");

  private Setup() {}

  /**
   * Installs what the lock file of a folder names, unless it is there already.
   *
   * @throws IllegalStateException with what to do about it, if it cannot
   */
  public static void installed(Path folder) throws IOException, InterruptedException {
    Path done = folder.resolve("node_modules/.package-lock.json");
    Path lock = folder.resolve("package-lock.json");
    if (Files.exists(done)
        && Files.getLastModifiedTime(done).compareTo(Files.getLastModifiedTime(lock)) >= 0) {
      return;
    }
    String npm = WINDOWS ? "npm.cmd" : "npm";
    Process process =
        started(
            new ProcessBuilder(npm, "ci", "--ignore-scripts", "--no-audit", "--no-fund")
                .directory(folder.toFile())
                .inheritIO());
    if (!process.waitFor(10, TimeUnit.MINUTES) || process.exitValue() != 0) {
      process.destroyForcibly();
      throw new IllegalStateException("npm ci failed in " + folder);
    }
  }

  static String description(Path folder) throws IOException, InterruptedException {
    return """
        %s %s, %d processors
        JDK %s (%s), Node.js %s
        Redocly CLI %s, Spectral CLI %s, openapi-diff %s"""
        .formatted(
            System.getProperty("os.name"),
            System.getProperty("os.arch"),
            Runtime.getRuntime().availableProcessors(),
            System.getProperty("java.version"),
            System.getProperty("java.vm.vendor"),
            node("-p", "process.versions.node"),
            version(folder, "@redocly/cli"),
            version(folder, "@stoplight/spectral-cli"),
            String.valueOf(OpenApiCompare.class.getProtectionDomain().getCodeSource().getLocation())
                .replaceAll(".*openapi-diff-core-|\\.jar", ""));
  }

  private static String version(Path folder, String tool) throws IOException, InterruptedException {
    Path file = folder.resolve("node_modules").resolve(tool).resolve("package.json");
    return node("-p", "require(process.argv[1]).version", file.toString());
  }

  /**
   * What Node.js prints with these arguments.
   *
   * @throws IllegalStateException if it is missing or fails
   */
  public static String node(String... arguments) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(List.of("node"));
    command.addAll(List.of(arguments));
    Process process = started(new ProcessBuilder(command).redirectErrorStream(true));
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    if (!process.waitFor(1, TimeUnit.MINUTES) || process.exitValue() != 0) {
      throw new IllegalStateException("node failed: " + output);
    }
    return output.strip();
  }

  private static Process started(ProcessBuilder builder) {
    try {
      return builder.start();
    } catch (IOException e) {
      throw new IllegalStateException(
          "There is no %s on the PATH: install Node.js with npm"
              .formatted(builder.command().get(0)),
          e);
    }
  }
}
