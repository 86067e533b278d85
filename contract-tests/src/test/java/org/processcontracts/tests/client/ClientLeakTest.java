package org.processcontracts.tests.client;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.processcontracts.client.ApiException;
import org.processcontracts.client.RetryPolicy;
import org.processcontracts.client.bcs.BcsClient;
import org.processcontracts.client.bcs.BcsClient.ListOpRecordRequest;

/** Ten thousand calls that end in every way leave neither threads nor connections behind. */
@Timeout(120)
class ClientLeakTest {

  private static final int CALLS = 10_000;
  private static final int CALLERS = 8;
  private static final ListOpRecordRequest REQUEST =
      ListOpRecordRequest.builder().projectId("p").build();

  private final AtomicInteger requests = new AtomicInteger();
  private final Set<Thread> before = Thread.getAllStackTraces().keySet();

  @Test
  void shouldLeaveNothingBehind() throws Exception {
    ExecutorService callers = Executors.newFixedThreadPool(CALLERS);
    try (var service = new SocketService(this::serve)) {
      var client =
          BcsClient.builder()
              .endpoint(service.endpoint())
              .token("a-token")
              .requestTimeout(Duration.ofSeconds(30))
              .maxResponseBytes(10_000)
              .retryPolicy(RetryPolicy.never())
              .build();
      List<Future<int[]>> ends = new ArrayList<>();
      for (int i = 0; i < CALLERS; i++) {
        ends.add(callers.submit(() -> call(client)));
      }
      int read = 0;
      int failed = 0;
      for (Future<int[]> each : ends) {
        read += each.get()[0];
        failed += each.get()[1];
      }
      assertThat(read + failed).isEqualTo(CALLS);
      assertThat(read).isGreaterThan(CALLS / 2);
      assertThat(failed).isGreaterThan(CALLS / 10);

      await(() -> service.open() <= CALLERS, () -> service.open() + " connections are open");
      assertThat(threads("api-client-")).hasSizeLessThanOrEqualTo(4 * CALLERS);

      client.close();
      await(() -> service.open() == 0, () -> service.open() + " connections are open");
      await(() -> threads("api-client-").isEmpty(), () -> threads("api-client-").toString());
      await(() -> threads("HttpClient-").isEmpty(), () -> threads("HttpClient-").toString());
    } finally {
      callers.shutdownNow();
    }
  }

  /** Waits for every other call, and cancels some of those for which it does not. */
  private static int[] call(BcsClient client) {
    int[] ends = new int[2];
    for (int i = 0; i < CALLS / CALLERS; i++) {
      boolean read;
      if (i % 2 == 0) {
        try {
          read = client.listOpRecord(REQUEST).status() == 200;
        } catch (ApiException failed) {
          read = false;
        }
      } else {
        CompletableFuture<?> call = client.listOpRecordAsync(REQUEST);
        if (i % 25 == 0) {
          call.cancel(true);
        }
        read = call.handle((done, failure) -> failure == null).join();
      }
      ends[read ? 0 : 1]++;
    }
    return ends;
  }

  /** Mostly successes on connections that stay, and one failure of each kind in every twenty. */
  private void serve(Socket connection, int number) throws Exception {
    OutputStream out = connection.getOutputStream();
    while (LoopbackService.read(connection.getInputStream()) != null) {
      switch (requests.incrementAndGet() % 20) {
        case 3 -> write(out, 500, "{\"error_code\":\"BCS.5000001\"}");
        case 7 -> write(out, 200, "<html>");
        case 11 -> write(out, 200, " ".repeat(20_000));
        case 15 -> {
          out.write("HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\n{".getBytes("US-ASCII"));
          return;
        }
        case 19 -> {
          connection.setSoLinger(true, 0);
          return;
        }
        default -> write(out, 200, "{\"count\":1}");
      }
    }
  }

  private static void write(OutputStream out, int status, String body) throws Exception {
    String answer =
        "HTTP/1.1 %d Answer\r\nContent-Type: application/json\r\nContent-Length: %d\r\n\r\n%s"
            .formatted(status, body.length(), body);
    out.write(answer.getBytes(StandardCharsets.US_ASCII));
  }

  /** Those since the test began; others have clients of their own. */
  private List<String> threads(String name) {
    return Thread.getAllStackTraces().keySet().stream()
        .filter(each -> !before.contains(each))
        .map(Thread::getName)
        .filter(each -> each.startsWith(name))
        .toList();
  }

  private static void await(BooleanSupplier condition, Supplier<String> what)
      throws InterruptedException {
    long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(30);
    while (!condition.getAsBoolean()) {
      assertThat(System.nanoTime() - deadline).as(what.get()).isNegative();
      // Before Java 21 the last thread of the JDK's client ends when the collector finds it unused.
      System.gc();
      Thread.sleep(20);
    }
  }
}
