package org.processcontracts.tests.prism;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * A program that ran to its end.
 *
 * @param status its exit status
 * @param output what it wrote to standard output and standard error, as UTF-8
 */
record Program(int status, String output) {

  private static final Duration GRACE = Duration.ofSeconds(3);

  /**
   * Runs a program and waits for it.
   *
   * @throws IllegalStateException if it cannot be started or is not done within the limit
   */
  static Program run(Duration limit, Path directory, List<String> command) {
    try {
      // A file, because a pipe that nobody empties stops the program.
      var output = Files.createTempFile("program", ".log");
      try {
        var process =
            new ProcessBuilder(command)
                .directory(directory.toFile())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        process.getOutputStream().close();
        var ended = endsWithin(limit, process);
        if (!ended) {
          stop(process);
        }
        var text = new String(Files.readAllBytes(output), StandardCharsets.UTF_8);
        if (!ended) {
          throw new IllegalStateException(
              "Not done within %d s: %s%n%s"
                  .formatted(limit.toSeconds(), String.join(" ", command), lastLines(text, 40)));
        }
        return new Program(process.exitValue(), text);
      } finally {
        Files.deleteIfExists(output);
      }
    } catch (IOException e) {
      throw new IllegalStateException(
          "Cannot run %s: %s".formatted(String.join(" ", command), e.getMessage()), e);
    }
  }

  /** Ends a process and all that it started; returns when it is gone. */
  static void stop(Process process) {
    // First the list: the children of a process that is gone are no longer known as its children.
    var descendants = process.descendants().toList();
    process.destroy();
    descendants.forEach(ProcessHandle::destroy);
    if (!endsWithin(GRACE, process)) {
      process.destroyForcibly();
      endsWithin(GRACE, process);
    }
    descendants.stream().filter(ProcessHandle::isAlive).forEach(ProcessHandle::destroyForcibly);
  }

  /** The end of a text, at most so many lines of it. */
  static String lastLines(String text, int count) {
    var lines = text.lines().toList();
    return String.join(
        System.lineSeparator(), lines.subList(Math.max(0, lines.size() - count), lines.size()));
  }

  private static boolean endsWithin(Duration limit, Process process) {
    try {
      return process.waitFor(limit.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Interrupted while waiting for " + process.info(), e);
    }
  }
}
