package org.processcontracts.tests.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.processcontracts.client.ApiTransportException;
import org.processcontracts.client.Attempt;
import org.processcontracts.client.RetryPolicy;
import org.processcontracts.client.bcs.BcsClient;
import org.processcontracts.client.bcs.BcsClient.ListOpRecordException;
import org.processcontracts.client.bcs.BcsClient.ListOpRecordRequest;
import org.processcontracts.client.bcs.BcsClient.ListOpRecordResponse;
import org.processcontracts.client.testing.FakeTransport;

/** Calls that nobody waits for, that are given up, and a client that is closed. */
@Timeout(30)
class ClientAsyncTest {

  private static final ListOpRecordRequest REQUEST =
      ListOpRecordRequest.builder().projectId("p").xAuthToken("a-token").build();

  private final CountDownLatch asked = new CountDownLatch(1);
  private final CountDownLatch gone = new CountDownLatch(1);

  @Test
  void shouldAnswerWithoutWaiting() throws Exception {
    try (var service = LoopbackService.answering(200, "{\"count\":7}");
        var client = BcsClient.builder().endpoint(service.endpoint()).build()) {
      List<CompletableFuture<ListOpRecordResponse>> calls = new ArrayList<>();
      for (int i = 0; i < 20; i++) {
        calls.add(client.listOpRecordAsync(REQUEST));
      }
      for (var call : calls) {
        assertThat(call.get(20, TimeUnit.SECONDS).body().count()).isEqualTo(7);
      }
    }
  }

  @Test
  void shouldFailWithWhatTheOtherCallThrows() throws Exception {
    try (var service = LoopbackService.answering(404, "{\"error_code\":\"BCS.4040001\"}");
        var client = BcsClient.builder().endpoint(service.endpoint()).build()) {
      var call = client.listOpRecordAsync(REQUEST);
      assertThatThrownBy(call::join)
          .isInstanceOf(CompletionException.class)
          .hasCauseInstanceOf(ListOpRecordException.Status404.class);
      assertThat(call.handle((done, failure) -> failure).join())
          .isInstanceOf(ListOpRecordException.Status404.class);
      var refused = client.listOpRecordAsync(REQUEST.toBuilder().projectId("..").build());
      assertThatThrownBy(refused::join).hasCauseInstanceOf(IllegalArgumentException.class);
    }
  }

  @Test
  void shouldGiveUpTheExchangeThatIsCancelled() throws Exception {
    try (var service = waiting();
        var client = BcsClient.builder().endpoint(service.endpoint()).build()) {
      var call = client.listOpRecordAsync(REQUEST);
      assertThat(asked.await(10, TimeUnit.SECONDS)).isTrue();
      call.cancel(true);

      assertThat(gone.await(10, TimeUnit.SECONDS)).as("the connection is given up").isTrue();
      assertThatThrownBy(call::join).isInstanceOf(CancellationException.class);
    }
  }

  @Test
  void shouldGiveUpThePauseThatIsCancelled() {
    var transport = new FakeTransport().answer(503, "");
    List<Attempt> attempts = new ArrayList<>();
    try (var client =
        BcsClient.builder()
            .endpoint("http://bcs.example")
            .transport(transport)
            .observer(attempts::add)
            .callTimeout(Duration.ofDays(300))
            .retryPolicy(
                RetryPolicy.builder()
                    .firstDelay(Duration.ofDays(200))
                    .maxDelay(Duration.ofDays(200))
                    .budget(Duration.ofDays(300))
                    .build())
            .build()) {
      var call = client.listOpRecordAsync(REQUEST);
      assertThat(attempts).hasSize(1);
      assertThat(attempts.get(0).retryIn()).isNotNull();
      assertThat(call).isNotDone();
      call.cancel(true);
      assertThat(transport.requests()).hasSize(1);
    }
  }

  @Test
  void shouldGiveUpThePauseWhenItsThreadIsInterrupted() throws Exception {
    var transport = new FakeTransport().answer(503, "");
    var pausing = new CompletableFuture<Attempt>();
    var outcome = new CompletableFuture<Throwable>();
    try (var client =
        BcsClient.builder()
            .endpoint("http://bcs.example")
            .transport(transport)
            .observer(pausing::complete)
            .callTimeout(Duration.ofDays(300))
            .retryPolicy(
                RetryPolicy.builder()
                    .firstDelay(Duration.ofDays(200))
                    .maxDelay(Duration.ofDays(200))
                    .budget(Duration.ofDays(300))
                    .build())
            .build()) {
      var caller =
          new Thread(() -> outcome.complete(catchThrowable(() -> client.listOpRecord(REQUEST))));
      caller.start();
      pausing.get(10, TimeUnit.SECONDS);
      caller.interrupt();
      assertThat(outcome.get(10, TimeUnit.SECONDS))
          .isInstanceOf(ApiTransportException.class)
          .hasMessage("GET /v2/p/operation/record was interrupted");
    }
  }

  @Test
  void shouldRefuseCallsOnceItIsClosed() throws Exception {
    var client = BcsClient.builder().endpoint("http://bcs.example").build();
    client.close();
    client.close();
    assertThatThrownBy(() -> client.listOpRecord(REQUEST))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("the client of http://bcs.example is closed");
    assertThatThrownBy(() -> client.listOpRecordAsync(REQUEST).get(1, TimeUnit.SECONDS))
        .isInstanceOf(ExecutionException.class)
        .hasCauseInstanceOf(IllegalStateException.class);
  }

  @Test
  void shouldEndItsCallsWhenItIsClosed() throws Exception {
    try (var service = waiting()) {
      var client = BcsClient.builder().endpoint(service.endpoint()).build();
      var call = client.listOpRecordAsync(REQUEST);
      assertThat(asked.await(10, TimeUnit.SECONDS)).isTrue();
      client.close();

      assertThatThrownBy(() -> call.get(10, TimeUnit.SECONDS))
          .hasCauseInstanceOf(ApiTransportException.class)
          .hasMessageContaining("the client was closed");
      assertThat(gone.await(10, TimeUnit.SECONDS)).as("the connection is given up").isTrue();
    }
  }

  @Test
  void shouldLeaveNoThreadBehind() throws Exception {
    var before = Thread.getAllStackTraces().keySet();
    try (var service = LoopbackService.answering(200, "{}")) {
      for (int i = 0; i < 5; i++) {
        try (var client = BcsClient.builder().endpoint(service.endpoint()).build()) {
          client.listOpRecord(REQUEST);
          client.listOpRecordAsync(REQUEST).get(10, TimeUnit.SECONDS);
        }
      }
    }
    long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
    List<String> left;
    do {
      // Before Java 21 the last thread of the JDK's client ends when the collector finds it unused.
      System.gc();
      left =
          Thread.getAllStackTraces().keySet().stream()
              .filter(each -> !before.contains(each))
              .map(Thread::getName)
              .filter(name -> name.startsWith("api-client") || name.startsWith("HttpClient"))
              .toList();
      asked.await(50, TimeUnit.MILLISECONDS);
    } while (!left.isEmpty() && System.nanoTime() < deadline);
    assertThat(left).isEmpty();
  }

  /** Never answers; notes when the client hangs up. */
  private LoopbackService waiting() {
    return new LoopbackService(
        out -> {
          asked.countDown();
          try {
            out.write("HTTP/1.1 200 OK\r\nContent-Length: 100000000\r\n\r\n".getBytes("US-ASCII"));
            for (int i = 0; i < 1_000; i++) {
              out.write(' ');
              gone.await(10, TimeUnit.MILLISECONDS);
            }
          } finally {
            gone.countDown();
          }
        });
  }
}
