package org.processcontracts.tests.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.processcontracts.client.ApiTimeoutException;
import org.processcontracts.client.ApiTransportException;
import org.processcontracts.client.Attempt;
import org.processcontracts.client.ClientBuilder;
import org.processcontracts.client.FakeTime;
import org.processcontracts.client.RetryPolicy;
import org.processcontracts.client.Transport;
import org.processcontracts.client.TransportAnswer;
import org.processcontracts.client.TransportRequest;
import org.processcontracts.client.bcs.BcsClient;
import org.processcontracts.client.bcs.BcsClient.ListOpRecordException;
import org.processcontracts.client.bcs.BcsClient.ListOpRecordRequest;
import org.processcontracts.client.testing.FakeTransport;

/** How a client is put together and taken apart, and what its parts may not do. */
@Timeout(30)
class ClientConnectionTest {

  private static final ListOpRecordRequest REQUEST =
      ListOpRecordRequest.builder().projectId("p").build();

  private final FakeTransport transport = new FakeTransport();
  private final List<Attempt> attempts = new ArrayList<>();

  @Test
  void shouldSendOnceMoreAfterARefusalWhateverThePolicy() {
    transport.answer(401, "").answer(503, "");
    try (var client = bcs("first", "second").retryPolicy(RetryPolicy.never()).build()) {
      assertThatThrownBy(() -> client.listOpRecord(REQUEST)).hasMessageContaining("answered 503");
    }
    assertThat(attempts)
        .extracting(Attempt::number, Attempt::status, Attempt::retryIn)
        .containsExactly(tuple(1, 401, Duration.ZERO), tuple(2, 503, null));
  }

  @Test
  void shouldNotCountTheAttemptAfterARefusal() {
    transport.answer(401, "").answer(503, "").answer(503, "").answer(503, "");
    try (var client = bcs("first", "second").build()) {
      assertThatThrownBy(() -> client.listOpRecord(REQUEST)).hasMessageContaining("4 attempts");
    }
    assertThat(attempts).hasSize(4);
  }

  @Test
  void shouldTellThatNoAttemptFollowsARefusal() {
    transport.answer(401, "");
    try (var client = bcs("the-same", "the-same").build()) {
      assertThatThrownBy(() -> client.listOpRecord(REQUEST))
          .isInstanceOf(ListOpRecordException.Status401.class);
    }
    assertThat(attempts).extracting(Attempt::retryIn).containsExactly((Duration) null);
  }

  /** The deadline passes while the transport waits, and its caller is interrupted after it. */
  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void shouldLeaveTheCallerTheInterruptOfItsOwn(boolean interrupted) {
    var time = new FakeTime(Instant.EPOCH);
    Transport waiting =
        new Transport() {
          @Override
          public TransportAnswer send(TransportRequest request) throws InterruptedException {
            time.passWhileWaiting();
            try {
              new CountDownLatch(1).await(20, TimeUnit.SECONDS);
              throw new IllegalStateException("no deadline has passed");
            } catch (InterruptedException late) {
              if (interrupted) {
                Thread.currentThread().interrupt();
              }
              throw late;
            }
          }

          @Override
          public CompletableFuture<TransportAnswer> sendAsync(TransportRequest request) {
            throw new IllegalStateException("the caller waits");
          }
        };
    try (var client = time.of(bcs("a-token")).transport(waiting).build()) {
      assertThatThrownBy(() -> client.listOpRecord(REQUEST))
          .isInstanceOf(ApiTimeoutException.class);
      assertThat(Thread.interrupted()).isEqualTo(interrupted);
    }
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void shouldNotHideThatMemoryIsOut(boolean wrapped) {
    var error = new OutOfMemoryError("a test");
    var sent = new AtomicReference<TransportRequest>();
    Transport full =
        request -> {
          assertThat(sent.getAndSet(request)).as("sent before").isNull();
          return CompletableFuture.failedFuture(wrapped ? new IOException(error) : error);
        };
    try (var client = bcs("a-token").transport(full).build()) {
      assertThatThrownBy(() -> client.listOpRecord(REQUEST)).isSameAs(error);
      sent.set(null);
      assertThatThrownBy(() -> client.listOpRecordAsync(REQUEST).get(10, TimeUnit.SECONDS))
          .isInstanceOf(ExecutionException.class)
          .hasCause(error);
    }
  }

  @Test
  void shouldTellWhatIsNull() {
    var builder = BcsClient.builder();
    assertNull(() -> builder.endpoint((String) null), "endpoint");
    assertNull(() -> builder.endpoint((URI) null), "endpoint");
    assertNull(() -> builder.credentials(null), "credentials");
    assertNull(() -> builder.token((Supplier<String>) null), "token");
    assertNull(() -> builder.transport(null), "transport");
    assertNull(() -> builder.retryPolicy(null), "retryPolicy");
    assertNull(() -> builder.interceptor(null), "interceptor");
    assertNull(() -> builder.observer(null), "observer");
    assertNull(() -> builder.callTimeout(null), "callTimeout");
    try (var client = bcs("a-token").build()) {
      assertNull(() -> client.listOpRecord(null), "request");
      assertThatThrownBy(() -> client.listOpRecordAsync(null).get(1, TimeUnit.SECONDS))
          .hasCauseInstanceOf(NullPointerException.class)
          .hasMessageContaining("request must not be null");
    }
  }

  @Test
  void shouldTellWhyAHostIsNone() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> BcsClient.builder().endpoint("http://my_host:8080"))
        .withMessageContaining("underscore")
        .withMessageNotContaining("my_host");
  }

  @Test
  void shouldNotAskAgainForABodyThatCannotBeUnpacked() throws Exception {
    try (var service = LoopbackService.answering(200, "{\"count\":1}", "Content-Encoding: gzip");
        var client = BcsClient.builder().endpoint(service.endpoint()).token("a-token").build()) {
      var expected =
          "GET /v2/p/operation/record was answered by "
              + service.endpoint()
              + " with a body that cannot be read: its Content-Encoding is gzip, but it is not";
      assertThat(
              catchThrowableOfType(ApiTransportException.class, () -> client.listOpRecord(REQUEST)))
          .hasMessage(expected);
      assertThat(service.received()).hasSize(1);
      assertThatThrownBy(() -> client.listOpRecordAsync(REQUEST).get(10, TimeUnit.SECONDS))
          .hasCauseInstanceOf(ApiTransportException.class)
          .hasMessageContaining(expected);
      assertThat(service.received()).hasSize(2);
    }
  }

  @Test
  void shouldTellAtOnceThatARecordingHasNoFolder(@TempDir Path folder) {
    Path file = folder.resolve("missing").resolve("exchanges.json");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> FakeTransport.recording(transport, file))
        .withMessageContaining("missing");
  }

  @Test
  void shouldEndItsThreadsWhateverTheTransportThrows() throws Exception {
    var interrupted = new CountDownLatch(1);
    var used = new CountDownLatch(1);
    Transport broken =
        new Transport() {
          @Override
          public CompletableFuture<TransportAnswer> sendAsync(TransportRequest request) {
            used.countDown();
            try {
              new CountDownLatch(1).await(20, TimeUnit.SECONDS);
            } catch (InterruptedException ended) {
              interrupted.countDown();
            }
            return new CompletableFuture<>();
          }

          @Override
          public void close() {
            throw new UncheckedIOException(new IOException("broken"));
          }
        };
    var release = new CountDownLatch(1);
    Supplier<String> slow =
        () -> {
          try {
            release.await(10, TimeUnit.SECONDS);
          } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
          }
          return "a-token";
        };
    var client =
        BcsClient.builder().endpoint("http://bcs.example").token(slow).transport(broken).build();
    client.listOpRecordAsync(REQUEST);
    release.countDown();
    assertThat(used.await(10, TimeUnit.SECONDS)).isTrue();
    assertThatThrownBy(client::close).isInstanceOf(UncheckedIOException.class);
    assertThat(interrupted.await(10, TimeUnit.SECONDS)).isTrue();
  }

  private ClientBuilder<BcsClient> bcs(String... tokens) {
    Queue<String> left = new ConcurrentLinkedQueue<>(List.of(tokens));
    return new FakeTime(Instant.EPOCH)
        .of(BcsClient.builder().endpoint("http://bcs.example"))
        .token(left::remove)
        .transport(transport)
        .observer(attempts::add);
  }

  private static void assertNull(Runnable call, String name) {
    assertThatNullPointerException().isThrownBy(call::run).withMessage(name + " must not be null");
  }
}
