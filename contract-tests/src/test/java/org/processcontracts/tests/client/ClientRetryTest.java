package org.processcontracts.tests.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.net.ConnectException;
import java.net.ProtocolException;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpHeaders;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.net.ssl.SSLHandshakeException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.processcontracts.client.ApiTimeoutException;
import org.processcontracts.client.ApiTransportException;
import org.processcontracts.client.Attempt;
import org.processcontracts.client.ClientBuilder;
import org.processcontracts.client.Credentials;
import org.processcontracts.client.FakeTime;
import org.processcontracts.client.Json;
import org.processcontracts.client.RetryPolicy;
import org.processcontracts.client.TransportAnswer;
import org.processcontracts.client.bcs.BcsClient;
import org.processcontracts.client.bcs.BcsClient.ListOpRecordException;
import org.processcontracts.client.bcs.BcsClient.ListOpRecordRequest;
import org.processcontracts.client.datashare.DatashareClient;
import org.processcontracts.client.datashare.DatashareClient.QueryDatasetSharingProcessListRequest;
import org.processcontracts.client.datashare.model.QueryProcessesRequestBody;
import org.processcontracts.client.testing.FakeTransport;

/** When a call is sent again, and when not; in a time in which pauses take none. */
@Timeout(30)
class ClientRetryTest {

  private static final ListOpRecordRequest REQUEST =
      ListOpRecordRequest.builder().projectId("p").build();

  private final FakeTime time = new FakeTime(Instant.parse("2026-01-01T00:00:00Z"));
  private final FakeTransport transport = new FakeTransport();
  private final List<Attempt> attempts = new ArrayList<>();

  @ParameterizedTest
  @ValueSource(ints = {429, 502, 503, 504})
  void shouldRepeatWhatMayPass(int status) {
    transport.answer(status, "").answer(status, "<html>").answer(200, "{\"count\":1}");
    try (var client = bcs().build()) {
      assertThat(client.listOpRecord(REQUEST).body().count()).isEqualTo(1);
    }
    assertThat(time.pauses()).containsExactly(Duration.ofMillis(200), Duration.ofMillis(400));
    assertThat(attempts).extracting(Attempt::number).containsExactly(1, 2, 3);
    assertThat(attempts).extracting(Attempt::status).containsExactly(status, status, 200);
    assertThat(attempts)
        .extracting(Attempt::retryIn)
        .containsExactly(Duration.ofMillis(200), Duration.ofMillis(400), null);
  }

  @ParameterizedTest
  @ValueSource(ints = {300, 307, 400, 401, 403, 404, 408, 409, 500, 501, 505})
  void shouldNotRepeatWhatWillNotPass(int status) {
    transport.answer(status, "{}");
    try (var client = bcs().build()) {
      assertThatThrownBy(() -> client.listOpRecord(REQUEST))
          .isInstanceOf(ListOpRecordException.class)
          .hasMessage("GET /v2/p/operation/record answered " + status);
    }
    assertThat(transport.requests()).hasSize(1);
  }

  @Test
  void shouldRepeatABrokenExchange() {
    transport
        .fail(new ConnectException("refused"))
        .fail(new IOException("reset"))
        .answer(200, "{}");
    try (var client = bcs().build()) {
      assertThat(client.listOpRecord(REQUEST).status()).isEqualTo(200);
    }
    assertThat(attempts)
        .extracting(Attempt::failure)
        .containsExactly(Attempt.Failure.CONNECT, Attempt.Failure.BROKEN, null);
  }

  @Test
  void shouldTellTheLastFailureAndHowOftenItTried() {
    transport
        .fail(new IOException("reset"))
        .fail(new HttpConnectTimeoutException("late"))
        .fail(new ConnectException("refused"));
    try (var client = bcs().build()) {
      var thrown =
          catchThrowableOfType(ApiTransportException.class, () -> client.listOpRecord(REQUEST));
      assertThat(thrown)
          .hasMessage(
              "GET /v2/p/operation/record was not answered by http://bcs.example:"
                  + " ConnectException, after 3 attempts")
          .hasStackTraceContaining("shouldTellTheLastFailureAndHowOftenItTried");
      assertThat(thrown.attempts()).isEqualTo(3);
    }
  }

  @Test
  void shouldNotRepeatWhatNobodyMends() {
    for (IOException failure :
        List.of(new SSLHandshakeException("untrusted"), new ProtocolException("no HTTP"))) {
      var other = new FakeTransport().fail(failure).answer(200, "{}");
      try (var client = bcs().transport(other).build()) {
        assertThatThrownBy(() -> client.listOpRecord(REQUEST))
            .isInstanceOf(ApiTransportException.class);
      }
      assertThat(other.requests()).hasSize(1);
    }
  }

  @Test
  void shouldRepeatAPostThatOnlyReads() {
    transport.answer(503, "").answer(200, "{\"items\":[]}");
    var request =
        QueryDatasetSharingProcessListRequest.builder()
            .body(Json.read("{\"orgID\":\"o\"}", QueryProcessesRequestBody.class))
            .build();
    try (var client =
        time.of(DatashareClient.builder().endpoint("http://datashare.example"))
            .transport(transport)
            .credentials(Credentials.certificate("a certificate", "a key"))
            .build()) {
      assertThat(client.queryDatasetSharingProcessList(request).status()).isEqualTo(200);
    }
    assertThat(transport.requests()).hasSize(2);
    assertThat(transport.requests().get(1).body()).isEqualTo(transport.requests().get(0).body());
  }

  @Test
  void shouldNotRepeatWhenToldSo() {
    transport.answer(503, "");
    try (var client = bcs().retryPolicy(RetryPolicy.never()).build()) {
      assertThatThrownBy(() -> client.listOpRecord(REQUEST)).hasMessageContaining("answered 503");
    }
    assertThat(transport.requests()).hasSize(1);
  }

  @ParameterizedTest
  @CsvSource({
    "7, PT7S",
    "0, PT0.2S",
    "'Thu, 01 Jan 2026 00:00:09 GMT', PT9S",
    "'Thursday, 01-Jan-26 00:00:09 GMT', PT9S",
    "'Thu Jan  1 00:00:09 2026', PT9S",
    "'Wed, 31 Dec 2025 00:00:09 GMT', PT0.2S",
    "soon, PT0.2S",
    "-5, PT0.2S"
  })
  void shouldWaitAsLongAsItIsAskedTo(String retryAfter, Duration pause) {
    transport.answer(busy(retryAfter)).answer(200, "{}");
    try (var client = bcs().build()) {
      assertThat(client.listOpRecord(REQUEST).status()).isEqualTo(200);
    }
    assertThat(time.pauses()).containsExactly(pause);
  }

  @ParameterizedTest
  @ValueSource(strings = {"31", "99999999999999999999", "Fri, 02 Jan 2026 00:00:00 GMT"})
  void shouldGiveUpAtOnceWhenItIsAskedToWaitTooLong(String retryAfter) {
    transport.answer(busy(retryAfter));
    try (var client = bcs().build()) {
      assertThatThrownBy(() -> client.listOpRecord(REQUEST)).hasMessageContaining("answered 429");
    }
    assertThat(time.pauses()).isEmpty();
  }

  @Test
  void shouldKeepToItsBudget() {
    var policy =
        RetryPolicy.builder()
            .maxAttempts(100)
            .firstDelay(Duration.ofSeconds(1))
            .maxDelay(Duration.ofSeconds(4))
            .budget(Duration.ofSeconds(12))
            .build();
    transport.otherwise(request -> TransportAnswer.json(503, ""));
    try (var client = bcs().retryPolicy(policy).build()) {
      assertThatThrownBy(() -> client.listOpRecord(REQUEST)).hasMessageContaining("5 attempts");
    }
    assertThat(time.pauses()).extracting(Duration::toSeconds).containsExactly(1L, 2L, 4L, 4L);
  }

  @Test
  void shouldNotBeginWhatTheWholeCallHasNoTimeFor() {
    transport.otherwise(request -> TransportAnswer.json(503, ""));
    try (var client = bcs().callTimeout(Duration.ofMillis(600)).build()) {
      assertThatThrownBy(() -> client.listOpRecord(REQUEST)).hasMessageContaining("2 attempts");
    }
  }

  @Test
  void shouldEndAnAttemptInTimeAndNotRepeatIt() {
    time.passWhileWaiting();
    transport.hang();
    try (var client = bcs().requestTimeout(Duration.ofSeconds(5)).build()) {
      assertThatThrownBy(() -> client.listOpRecord(REQUEST))
          .isInstanceOf(ApiTimeoutException.class)
          .hasMessage(
              "GET /v2/p/operation/record was not answered by http://bcs.example within PT5S");
    }
    assertThat(attempts).extracting(Attempt::failure).containsExactly(Attempt.Failure.TIMEOUT);
  }

  @Test
  void shouldEndTheWholeCallInTime() {
    transport.answer(503, "").hang();
    try (var client = bcs().callTimeout(Duration.ofSeconds(20)).build()) {
      var call = client.listOpRecordAsync(REQUEST);
      while (transport.requests().size() < 2) {
        Thread.onSpinWait();
      }
      time.passWhileWaiting();
      assertThatThrownBy(call::join)
          .hasCauseInstanceOf(ApiTimeoutException.class)
          .hasMessageEndingWith("within PT20S, after 2 attempts");
    }
    assertThat(time.pauses()).containsExactly(Duration.ofMillis(200));
  }

  @Test
  void shouldRefuseAPolicyThatIsNone() {
    var policy = RetryPolicy.builder();
    assertThatIllegalArgumentException().isThrownBy(() -> policy.maxAttempts(0));
    assertThatIllegalArgumentException().isThrownBy(() -> policy.firstDelay(Duration.ZERO));
    assertThatIllegalArgumentException().isThrownBy(() -> policy.maxDelay(Duration.ofDays(400)));
    assertThatIllegalArgumentException().isThrownBy(() -> policy.budget(Duration.ofNanos(-1)));
  }

  @Test
  void shouldSurviveAnObserverThatFails() {
    transport.answer(200, "{}");
    try (var client =
        bcs()
            .observer(
                attempt -> {
                  throw new AssertionError("broken");
                })
            .build()) {
      assertThat(client.listOpRecord(REQUEST).status()).isEqualTo(200);
    }
    assertThat(attempts).hasSize(1);
  }

  private ClientBuilder<BcsClient> bcs() {
    return time.of(BcsClient.builder().endpoint("http://bcs.example"))
        .token("a-token")
        .transport(transport)
        .observer(attempts::add);
  }

  private static TransportAnswer busy(String retryAfter) {
    var headers = HttpHeaders.of(Map.of("Retry-After", List.of(retryAfter)), (n, v) -> true);
    return TransportAnswer.of(429, headers, new byte[0]);
  }
}
