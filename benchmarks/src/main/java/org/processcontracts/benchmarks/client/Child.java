package org.processcontracts.benchmarks.client;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** A JVM that is spoken to in lines. It ends when it is closed, or when this program ends. */
final class Child implements AutoCloseable {

  private static final long GRACE_SECONDS = 5;

  private final Process process;
  private final Path log;
  private final BufferedReader output;
  private final Writer input;

  /**
   * Starts one.
   *
   * @param log takes what it complains of
   */
  Child(String classPath, Class<?> main, Path log, String... arguments) throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-Xms256m", "-Xmx256m", "-cp", classPath, main.getName()));
    command.addAll(List.of(arguments));
    this.log = log;
    this.process = new ProcessBuilder(command).redirectError(log.toFile()).start();
    this.output = process.inputReader(StandardCharsets.UTF_8);
    this.input = process.outputWriter(StandardCharsets.UTF_8);
  }

  void say(String line) throws IOException {
    input.write(line + "\n");
    input.flush();
  }

  /** The next line; those that do not start with these words are a library's own. */
  String line(String start) throws IOException {
    for (@Nullable String line = output.readLine(); line != null; line = output.readLine()) {
      if (line.startsWith(start)) {
        return line.substring(start.length());
      }
    }
    throw new IllegalStateException("a process ended too early; " + log + " tells why");
  }

  @Override
  public void close() throws IOException {
    try {
      input.close();
      if (!process.waitFor(GRACE_SECONDS, TimeUnit.SECONDS)) {
        process.destroyForcibly();
      }
    } catch (InterruptedException e) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
    }
  }
}
