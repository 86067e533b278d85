package org.processcontracts.benchmarks.queries;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.IntFunction;

/**
 * A server in a process of its own, which ends with this one.
 *
 * @param seconds from its start to its first answer
 */
record Service(String name, Process process, Thread end, URI base, double seconds)
    implements AutoCloseable {

  private static final Duration START_LIMIT = Duration.ofMinutes(3);
  private static final long GRACE_SECONDS = 5;
  private static final long LOOK_MILLIS = 5;

  /**
   * Starts it, and waits until it answers.
   *
   * @param command made for a free port
   * @param first the request that it has to answer with 200
   * @throws IllegalStateException with the end of what it printed, if it does not answer
   */
  static Service start(String name, IntFunction<List<String>> command, Path work, Call first)
      throws IOException, InterruptedException {
    int port = freePort();
    Path log = work.resolve(name.replaceAll("[^A-Za-z0-9]+", "-") + ".log");
    long start = System.nanoTime();
    Process process =
        new ProcessBuilder(command.apply(port))
            .directory(work.toFile())
            .redirectErrorStream(true)
            .redirectOutput(log.toFile())
            .start();
    Thread end = new Thread(process::destroyForcibly);
    Runtime.getRuntime().addShutdownHook(end);
    URI base = URI.create("http://127.0.0.1:" + port);
    while (!answers(base, first)) {
      if (!process.isAlive() || System.nanoTime() - start > START_LIMIT.toNanos()) {
        stop(process, end);
        String text = Files.readString(log);
        throw new IllegalStateException(
            "%s does not answer; it printed:%n%s"
                .formatted(name, text.substring(Math.max(0, text.length() - 2_000))));
      }
      Thread.sleep(LOOK_MILLIS);
    }
    return new Service(name, process, end, base, (System.nanoTime() - start) / 1e9);
  }

  private static boolean answers(URI base, Call first) {
    try (Connection connection = new Connection(base)) {
      return connection.exchange(first.to(base)).status() == 200;
    } catch (IOException e) {
      return false;
    }
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  /** One request on a connection of its own. */
  Connection.Answer ask(Call call) {
    try (Connection connection = new Connection(base)) {
      return connection.exchange(call.to(base));
    } catch (IOException e) {
      throw new UncheckedIOException("no answer from " + name, e);
    }
  }

  @Override
  public void close() {
    stop(process, end);
  }

  private static void stop(Process process, Thread end) {
    try {
      process.destroy();
      if (!process.waitFor(GRACE_SECONDS, TimeUnit.SECONDS)) {
        process.destroyForcibly().waitFor(GRACE_SECONDS, TimeUnit.SECONDS);
      }
      Runtime.getRuntime().removeShutdownHook(end);
    } catch (InterruptedException e) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
    } catch (IllegalStateException e) {
      // This process ends already, and the hook does its work.
    }
  }
}
