package org.processcontracts.tests.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ProxySelector;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.processcontracts.client.ApiException;
import org.processcontracts.client.ApiResponseTooLargeException;
import org.processcontracts.client.ApiTimeoutException;
import org.processcontracts.client.ApiTransportException;
import org.processcontracts.client.Transport;
import org.processcontracts.client.bcs.BcsClient;
import org.processcontracts.client.bcs.BcsClient.ListOpRecordException;
import org.processcontracts.client.bcs.BcsClient.ListOpRecordRequest;

/** What a caller learns when no whole answer comes, and what limits an answer has. */
@Timeout(30)
class ClientTransportTest {

  private final CountDownLatch gone = new CountDownLatch(1);

  @Test
  void shouldTellAServiceThatIsNotThere() throws Exception {
    URI nobody;
    try (var socket = new ServerSocket(0)) {
      nobody = URI.create("http://127.0.0.1:" + socket.getLocalPort());
    }
    try (var client = BcsClient.builder().endpoint(nobody).build()) {
      var thrown =
          catchThrowableOfType(
              ApiTransportException.class, () -> client.listOpRecord(bcs().build()));

      assertThat(thrown)
          .isNotInstanceOf(ApiTimeoutException.class)
          .hasMessageContaining(nobody.toString())
          .hasCauseInstanceOf(IOException.class);
    }
  }

  @Test
  void shouldTellAnAnswerThatBreaksOff() throws Exception {
    try (var service =
            new LoopbackService(
                out ->
                    out.write(
                        "HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\n{"
                            .getBytes(StandardCharsets.US_ASCII)));
        var client = BcsClient.builder().endpoint(service.endpoint()).build()) {
      var thrown =
          catchThrowableOfType(
              ApiTransportException.class, () -> client.listOpRecord(bcs().build()));

      assertThat(thrown).isNotInstanceOf(ApiTimeoutException.class);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "HTTP/1.1 200 OK\r\nContent-Length: 2000\r\n\r\n"})
  void shouldGiveUpInTime(String head) throws Exception {
    try (var service =
            new LoopbackService(
                out -> {
                  try {
                    out.write(head.getBytes(StandardCharsets.US_ASCII));
                    while (!head.isEmpty()) {
                      out.write(' ');
                      Thread.sleep(20);
                    }
                    Thread.sleep(20_000);
                  } finally {
                    gone.countDown();
                  }
                });
        var client =
            BcsClient.builder()
                .endpoint(service.endpoint())
                .requestTimeout(Duration.ofMillis(500))
                .build()) {
      long start = System.nanoTime();
      var thrown =
          catchThrowableOfType(ApiTimeoutException.class, () -> client.listOpRecord(bcs().build()));

      assertThat(thrown)
          .hasMessage(
              "GET /v2/p/operation/record was not answered by %s within PT0.5S",
              service.endpoint());
      assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(10));
      if (!head.isEmpty()) {
        assertThat(gone.await(10, TimeUnit.SECONDS)).as("the connection is given up").isTrue();
      }
    }
  }

  @Test
  void shouldStopWhenItsThreadIsInterrupted() throws Exception {
    var asked = new CountDownLatch(1);
    try (var service =
            new LoopbackService(
                out -> {
                  asked.countDown();
                  Thread.sleep(20_000);
                });
        var client = BcsClient.builder().endpoint(service.endpoint()).build()) {
      var outcome = new CompletableFuture<ApiException>();
      var caller =
          new Thread(
              () -> {
                try {
                  client.listOpRecord(bcs().build());
                } catch (ApiTransportException expected) {
                  assertThat(Thread.currentThread().isInterrupted()).isTrue();
                  outcome.complete(expected);
                } catch (RuntimeException other) {
                  outcome.completeExceptionally(other);
                }
              });
      caller.start();
      assertThat(asked.await(10, TimeUnit.SECONDS)).isTrue();
      caller.interrupt();

      assertThat(outcome.get(10, TimeUnit.SECONDS)).hasMessageContaining("interrupted");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"Transfer-Encoding: chunked", "Content-Length: 9000000000", "Pragma: no"})
  void shouldNotReadAnEndlessBody(String header) throws Exception {
    try (var service = endless(200, header);
        var client =
            BcsClient.builder().endpoint(service.endpoint()).maxResponseBytes(200_000).build()) {
      var thrown =
          catchThrowableOfType(
              ApiResponseTooLargeException.class, () -> client.listOpRecord(bcs().build()));

      assertThat(thrown)
          .hasMessage(
              "GET /v2/p/operation/record answered 200 with a body of more than 200000 bytes,"
                  + " the client's maxResponseBytes");
      assertThat(thrown.status()).isEqualTo(200);
      assertThat(thrown.rawBody()).hasSize(65_536);
      assertThat(gone.await(10, TimeUnit.SECONDS)).as("the connection is given up").isTrue();
    }
  }

  @Test
  void shouldReadOnlyTheHeadOfAnEndlessError() throws Exception {
    try (var service = endless(500, "Transfer-Encoding: chunked");
        var client = BcsClient.builder().endpoint(service.endpoint()).build()) {
      var thrown =
          catchThrowableOfType(
              ListOpRecordException.class, () -> client.listOpRecord(bcs().build()));

      assertThat(thrown.rawBody()).hasSize(65_536);
      assertThat(gone.await(10, TimeUnit.SECONDS)).as("the connection is given up").isTrue();
    }
  }

  @Test
  void shouldReadABodyOfTheLargestSize() throws Exception {
    String body = "{\"count\":1}";
    try (var service = LoopbackService.answering(200, body)) {
      for (int more : new int[] {0, 1}) {
        try (var client =
            BcsClient.builder()
                .endpoint(service.endpoint())
                .maxResponseBytes(body.length() + more)
                .build()) {
          assertThat(client.listOpRecord(bcs().build()).body().count()).isEqualTo(1);
        }
      }
      try (var client =
          BcsClient.builder()
              .endpoint(service.endpoint())
              .maxResponseBytes(body.length() - 1)
              .build()) {
        assertThatThrownBy(() -> client.listOpRecord(bcs().build()))
            .isInstanceOf(ApiResponseTooLargeException.class);
      }
    }
  }

  @Test
  void shouldRefuseALimitThatIsNone() {
    for (var timeout :
        List.of(
            Duration.ZERO,
            Duration.ofNanos(1),
            Duration.ofSeconds(Long.MIN_VALUE),
            Duration.ofSeconds(Long.MAX_VALUE),
            Duration.ofDays(366))) {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> BcsClient.builder().requestTimeout(timeout))
          .withMessageStartingWith("requestTimeout must be ");
      assertThatIllegalArgumentException()
          .isThrownBy(() -> BcsClient.builder().connectTimeout(timeout))
          .withMessageStartingWith("connectTimeout must be ");
    }
    for (var bytes : List.of(0, -1, Integer.MAX_VALUE)) {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> BcsClient.builder().maxResponseBytes(bytes))
          .withMessageStartingWith("maxResponseBytes must be ");
    }
  }

  @Test
  void shouldTakeTheLongestTimeout() throws Exception {
    var longest = Duration.ofDays(365);
    try (var service = LoopbackService.answering(200, "{}");
        var client =
            BcsClient.builder()
                .endpoint(service.endpoint())
                .connectTimeout(longest)
                .requestTimeout(longest)
                .build()) {
      assertThat(client.listOpRecord(bcs().build()).status()).isEqualTo(200);
    }
  }

  @Test
  void shouldSendByAClientOfTheCallers() throws Exception {
    try (var proxy = LoopbackService.answering(200, "{\"count\":4}")) {
      var address = new InetSocketAddress("127.0.0.1", proxy.endpoint().getPort());
      var http = HttpClient.newBuilder().proxy(ProxySelector.of(address)).build();
      try (var client =
          BcsClient.builder()
              .endpoint("http://bcs.example")
              .token("a-token")
              .transport(Transport.jdk(http))
              .build()) {
        assertThat(client.listOpRecord(bcs().build()).body().count()).isEqualTo(4);
      }
      assertThat(proxy.only().requestLine())
          .isEqualTo("GET http://bcs.example/v2/p/operation/record HTTP/1.1");
      assertThat(proxy.only().header("Accept-Encoding")).containsExactly("gzip");
      var still = HttpRequest.newBuilder(URI.create("http://bcs.example/")).build();
      assertThat(http.send(still, BodyHandlers.ofString()).statusCode()).isEqualTo(200);
    }
  }

  @Test
  void shouldRefuseAClientThatFollowsRedirects() {
    var http = HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NORMAL).build();
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Transport.jdk(http))
        .withMessageContaining("followRedirects(HttpClient.Redirect.NEVER)");
  }

  private LoopbackService endless(int status, String header) {
    String part =
        header.endsWith("chunked") ? "400\r\n" + " ".repeat(1024) + "\r\n" : " ".repeat(1024);
    return new LoopbackService(
        out -> {
          try {
            String head = "HTTP/1.1 " + status + " Answer\r\n" + header + "\r\n\r\n";
            out.write(head.getBytes(StandardCharsets.US_ASCII));
            while (true) {
              out.write(part.getBytes(StandardCharsets.US_ASCII));
            }
          } finally {
            gone.countDown();
          }
        });
  }

  private static ListOpRecordRequest.Builder bcs() {
    return ListOpRecordRequest.builder().projectId("p").xAuthToken("t");
  }
}
