package org.processcontracts.tests.prism;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.Pattern;

/** A running Prism that mocks one contract on a free port of the loopback address. */
public final class PrismProcess implements AutoCloseable {

  private static final Duration START_LIMIT = Duration.ofSeconds(60);
  private static final int KEPT_LINES = 200;
  private static final Pattern READY =
      Pattern.compile("Prism is listening on (http://127\\.0\\.0\\.1:[0-9]+)");

  private final Process process;
  private final CompletableFuture<URI> ready = new CompletableFuture<>();
  private final Deque<String> lines = new ArrayDeque<>();

  private PrismProcess(Process process) {
    this.process = process;
    var reader = new Thread(this::readLog, "prism-log-" + process.pid());
    reader.setDaemon(true);
    reader.start();
  }

  /**
   * Starts Prism and waits until it answers.
   *
   * @param contract the contract file
   * @throws IllegalStateException with the end of Prism's log, if it does not start
   */
  public static PrismProcess start(PrismInstallation installation, Path contract) {
    if (!Files.isRegularFile(contract)) {
      throw new IllegalStateException("There is no contract " + contract);
    }
    var command =
        new ProcessBuilder(
            installation.node().toString(),
            // Tokens may have 32,768 characters; Node.js refuses more than 16 KiB of headers.
            "--max-http-header-size=65536",
            "--require",
            installation.directory().resolve("exit-with-parent.cjs").toString(),
            installation.script().toString(),
            "mock",
            "--host",
            "127.0.0.1",
            // The system picks the port, Prism's log tells it: never taken by another.
            "--port",
            "0",
            // A plain name: Prism reads some characters of a path as those of a URL.
            contract.getFileName().toString());
    command.directory(contract.toAbsolutePath().getParent().toFile()).redirectErrorStream(true);
    clean(command.environment());
    try {
      var prism = new PrismProcess(command.start());
      prism.awaitReady(contract);
      return prism;
    } catch (IOException e) {
      throw new IllegalStateException("Cannot run Prism: " + e.getMessage(), e);
    }
  }

  /** Where it listens, e.g. {@code http://127.0.0.1:40321}, without a slash at the end. */
  public URI base() {
    return ready.join();
  }

  /** False after {@link #close()}, and when a request has ended Prism. */
  public boolean isAlive() {
    return process.isAlive();
  }

  /** The last lines of its log. It holds methods and paths, neither headers nor bodies. */
  public String log() {
    synchronized (lines) {
      return String.join(System.lineSeparator(), lines);
    }
  }

  /** Ends Prism; returns when it is gone. */
  @Override
  public void close() {
    Program.stop(process);
  }

  ProcessHandle handle() {
    return process.toHandle();
  }

  // Neither a proxy nor somebody's Node.js options may come between the tests and Prism.
  private static void clean(Map<String, String> environment) {
    environment
        .keySet()
        .removeIf(
            name ->
                name.equalsIgnoreCase("NODE_OPTIONS")
                    || name.toLowerCase(Locale.ROOT).endsWith("_proxy"));
    environment.put("NO_COLOR", "1");
  }

  private void awaitReady(Path contract) {
    try {
      ready.get(START_LIMIT.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException | ExecutionException e) {
      close();
      // After a failure Prism writes its help and a stack; the reason stands before them.
      var reason = log().lines().takeWhile(line -> !line.startsWith("prism mock")).toList();
      throw new IllegalStateException(
          "Prism did not start with %s. Its log:%n%s"
              .formatted(contract, String.join(System.lineSeparator(), reason)),
          e);
    } catch (InterruptedException e) {
      close();
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Interrupted while Prism was starting", e);
    }
  }

  private void readLog() {
    try (var log =
        new BufferedReader(
            new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
      for (var line = log.readLine(); line != null; line = log.readLine()) {
        keep(line);
        var found = READY.matcher(line);
        if (found.find()) {
          ready.complete(URI.create(found.group(1)));
        }
      }
      ready.completeExceptionally(new IllegalStateException("Prism ended"));
    } catch (IOException e) {
      keep("(log ends: " + e.getMessage() + ")");
      ready.completeExceptionally(new UncheckedIOException(e));
    }
  }

  private void keep(String line) {
    synchronized (lines) {
      lines.addLast(line);
      if (lines.size() > KEPT_LINES) {
        lines.removeFirst();
      }
    }
  }
}
