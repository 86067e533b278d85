package org.processcontracts.tests.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.processcontracts.client.ApiDecodingException;
import org.processcontracts.client.ApiErrorException;
import org.processcontracts.client.ApiResponse;
import org.processcontracts.client.ApiResponseTooLargeException;
import org.processcontracts.client.ApiTimeoutException;
import org.processcontracts.client.ApiTransportException;
import org.processcontracts.client.ClientBuilder;
import org.processcontracts.client.Json;
import org.processcontracts.client.RetryPolicy;
import org.processcontracts.client.Transport;
import org.processcontracts.client.bcs.BcsClient;
import org.processcontracts.client.enos.EnosClient;
import org.processcontracts.client.enos.EnosClient.ListFlowInstancesRequest;
import org.processcontracts.client.enos.model.FlowInstanceAction;
import org.processcontracts.client.enos.model.FlowInstanceQuery;
import org.processcontracts.client.testing.FakeTransport;

/** Whatever a service does, a call ends in time, in the right way, and without a secret. */
@Timeout(60)
class ClientFaultTest {

  private static final Duration LONG = Duration.ofSeconds(20);
  private static final RetryPolicy AT_ONCE =
      RetryPolicy.builder()
          .firstDelay(Duration.ofMillis(1))
          .maxDelay(Duration.ofMillis(2))
          .budget(LONG)
          .build();

  private static final ExecutorService THREADS = Executors.newCachedThreadPool();

  @RegisterExtension final Witness witness = new Witness();

  @TempDir Path folder;

  @AfterAll
  static void end() {
    THREADS.shutdownNow();
  }

  static List<Fault> faults() {
    return Fault.all();
  }

  @ParameterizedTest
  @MethodSource("faults")
  void shouldEndInTimeAndInTheRightWay(Fault fault) throws Exception {
    List<Callable<String>> calls = new ArrayList<>();
    for (Caller<?> caller : Caller.all()) {
      calls.add(() -> waiting(fault, caller));
      calls.add(() -> later(fault, caller));
    }
    List<String> ends = new ArrayList<>();
    for (Future<String> call : THREADS.invokeAll(calls, 50, TimeUnit.SECONDS)) {
      ends.add(call.get());
    }
    assertThat(ends).allSatisfy(end -> assertThat(end).matches(fault.outcome()));
  }

  // No client is interrupted while it closes.
  @SuppressWarnings("try")
  private <C extends AutoCloseable> String waiting(Fault fault, Caller<C> caller) throws Exception {
    try (var service = service(fault, caller);
        C client = set(caller.builder().get(), service, fault).build()) {
      witness.see(client);
      String end;
      try {
        end = told(caller.call().apply(client));
      } catch (RuntimeException thrown) {
        end = told(thrown);
      }
      return fault.attempts() == 0 || fault.attempts() == service.accepted()
          ? end
          : end + " after " + service.accepted();
    }
  }

  // No client is interrupted while it closes.
  @SuppressWarnings("try")
  private <C extends AutoCloseable> String later(Fault fault, Caller<C> caller) throws Exception {
    Path file = folder.resolve(caller.api());
    Transport noted = FakeTransport.recording(Transport.jdk(Duration.ofSeconds(5)), file);
    String end;
    try (var service = service(fault, caller);
        C client = set(caller.builder().get(), service, fault).transport(noted).build()) {
      try {
        end = told(caller.later().apply(client).join());
      } catch (CompletionException thrown) {
        end = told(thrown.getCause());
      }
    }
    witness.see(Files.readString(file));
    return end;
  }

  private static SocketService service(Fault fault, Caller<?> caller) {
    return new SocketService(
        (connection, number) -> fault.script().play(connection, number, caller.success()));
  }

  /** So short a time only for what is late anyway. */
  private <C> ClientBuilder<C> set(ClientBuilder<C> builder, SocketService service, Fault fault) {
    boolean late = fault.outcome().startsWith("late");
    return builder
        .endpoint(service.endpoint())
        .retryPolicy(AT_ONCE)
        .requestTimeout(late ? Duration.ofMillis(300) : LONG)
        .callTimeout(LONG)
        .maxResponseBytes(1_000_000)
        .observer(witness::see);
  }

  private String told(ApiResponse<?> response) {
    witness.see(response);
    return "read";
  }

  /** The class alone, for it is the caller who decides by it. */
  private String told(Throwable thrown) {
    witness.see(thrown);
    if (thrown instanceof ApiErrorException error) {
      return "error " + error.status();
    } else if (thrown instanceof ApiDecodingException unreadable) {
      return "unreadable: " + unreadable.reason();
    } else if (thrown instanceof ApiResponseTooLargeException) {
      return "too large";
    } else if (thrown instanceof ApiTimeoutException) {
      return "late";
    }
    return thrown instanceof ApiTransportException ? "broken" : thrown.toString();
  }

  @Test
  void shouldNotReadATextWithoutEnd() throws Exception {
    String body = "{\"a\":\"" + "a".repeat(20_000_001) + "\"}";
    try (var service = LoopbackService.answering(200, body);
        var client = BcsClient.builder().endpoint(service.endpoint()).token(Caller.TOKEN).build()) {
      var thrown = catchThrowable(() -> Caller.bcs().call().apply(client));
      assertThat(told(thrown)).isEqualTo("unreadable: JSON");
    }
  }

  @Test
  void shouldTakeAnotherTokenForTheOneThatExpired() throws Exception {
    var asked = new AtomicInteger();
    try (var service =
            new LoopbackService(
                out -> {
                  int status = asked.get() < 2 ? 401 : 200;
                  String head = "HTTP/1.1 %d Answer\r\nContent-Length: 2\r\n\r\n{}";
                  out.write(head.formatted(status).getBytes("US-ASCII"));
                });
        var client =
            BcsClient.builder()
                .endpoint(service.endpoint())
                .observer(witness::see)
                .token(() -> Caller.TOKEN + asked.incrementAndGet())
                .build()) {
      assertThat(told(Caller.bcs().call().apply(client))).isEqualTo("read");
      assertThat(service.received())
          .extracting(each -> each.header("X-Auth-Token").get(0))
          .containsExactly(Caller.TOKEN + 1, Caller.TOKEN + 2);
    }
  }

  @Test
  void shouldNotAskForTokensForEver() throws Exception {
    var asked = new AtomicInteger();
    try (var service = LoopbackService.answering(401, "{}");
        var client =
            BcsClient.builder()
                .endpoint(service.endpoint())
                .observer(witness::see)
                .token(() -> Caller.TOKEN + asked.incrementAndGet())
                .build()) {
      var thrown = Caller.bcs().later().apply(client).handle((done, failure) -> failure).join();
      assertThat(told(thrown)).isEqualTo("error 401");
      assertThat(service.received()).hasSize(2);
    }
  }

  @Test
  void shouldNotBeSentToAnotherHost() throws Exception {
    try (var other = LoopbackService.answering(200, "{}");
        var service = LoopbackService.answering(307, "", "Location: " + other.endpoint());
        var client = BcsClient.builder().endpoint(service.endpoint()).token(Caller.TOKEN).build()) {
      var thrown = Caller.bcs().later().apply(client).handle((done, failure) -> failure).join();
      assertThat(told(thrown)).isEqualTo("error 307");
      assertThat(service.received()).hasSize(1);
      assertThat(other.received()).isEmpty();
    }
  }

  /** What comes after an answer is no answer to the next request of that connection. */
  @Test
  void shouldNotTakeWhatIsLeftOfOneAnswerForTheNext() throws Exception {
    String answer = "HTTP/1.1 200 OK\r\nContent-Length: 11\r\n\r\n{\"count\":%d}";
    try (var service =
            new SocketService(
                (connection, number) -> {
                  while (LoopbackService.read(connection.getInputStream()) != null) {
                    String both = answer.formatted(1) + answer.formatted(2);
                    connection.getOutputStream().write(both.getBytes("US-ASCII"));
                  }
                });
        var client =
            BcsClient.builder()
                .endpoint(service.endpoint())
                .observer(witness::see)
                .token(Caller.TOKEN)
                .build()) {
      var request = BcsClient.ListOpRecordRequest.builder().projectId("p").build();
      for (int i = 0; i < 20; i++) {
        assertThat(client.listOpRecord(request).body().count()).isEqualTo(1);
      }
    }
  }

  /** A service may end a connection at any time between two calls. */
  @Test
  void shouldSurviveThatConnectionsEndBetweenCalls() throws Exception {
    try (var service =
            new SocketService(
                (connection, number) -> {
                  LoopbackService.read(connection.getInputStream());
                  String answer = "HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\n{}";
                  connection.getOutputStream().write(answer.getBytes("US-ASCII"));
                });
        var client =
            BcsClient.builder()
                .endpoint(service.endpoint())
                .retryPolicy(AT_ONCE)
                .observer(witness::see)
                .token(Caller.TOKEN)
                .build()) {
      for (int i = 0; i < 100; i++) {
        assertThat(told(Caller.bcs().call().apply(client))).isEqualTo("read");
      }
    }
  }

  /** The service answers and goes, while most of a large request is still to be sent. */
  @Test
  void shouldEndWhenTheRequestIsNotRead() throws Exception {
    try (var service =
            new SocketService(
                (connection, number) -> {
                  connection.getInputStream().readNBytes(100);
                  String answer = "HTTP/1.1 413 Answer\r\nContent-Length: 2\r\n\r\n{}";
                  connection.getOutputStream().write(answer.getBytes("US-ASCII"));
                });
        var client =
            EnosClient.builder()
                .endpoint(service.endpoint())
                .retryPolicy(AT_ONCE)
                .observer(witness::see)
                .build()) {
      var request =
          ListFlowInstancesRequest.builder()
              .userId("u")
              .orgId("o")
              .action(FlowInstanceAction.SEARCH)
              .body(
                  Json.read("{\"a\":\"" + "x".repeat(15_000_000) + "\"}", FlowInstanceQuery.class))
              .build();
      var thrown = catchThrowable(() -> client.listFlowInstances(request));
      assertThat(told(thrown)).isIn("error 413", "broken");
    }
  }
}
