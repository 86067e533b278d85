package org.processcontracts.tests.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.processcontracts.client.ApiDriftException;
import org.processcontracts.client.Drift;
import org.processcontracts.client.Drift.Kind;
import org.processcontracts.client.Json;
import org.processcontracts.client.Shape;
import org.processcontracts.client.bcs.BcsClient;
import org.processcontracts.client.bcs.BcsClient.ListOpRecordException;
import org.processcontracts.client.bcs.BcsClient.ListOpRecordRequest;
import org.processcontracts.client.bcs.BcsClient.ListOpRecordResponse;
import org.processcontracts.client.dadayun.DadayunClient;
import org.processcontracts.client.dadayun.DadayunClient.ListWorkflowInstancesRequest;

/** What a listener is told of an answer that departs, and a strict client throws. */
@Timeout(30)
class DriftListenerTest {

  private static final String TOKEN = "canary-Secret+/9=Zq~";

  @Test
  void shouldTellAHundredAndHowManyMore() throws Exception {
    String body =
        IntStream.range(0, 250)
            .mapToObj(i -> "\"x" + i + "\":" + i)
            .collect(Collectors.joining(",", "{\"count\":0,\"operation_records\":[],", "}"));

    List<Drift> drifts = listened(200, body);

    assertThat(drifts).hasSize(101);
    assertThat(drifts.get(100).kind()).isEqualTo(Kind.MORE);
    assertThat(drifts.get(100).seen()).isEqualTo("150");
  }

  private record Shown(AtomicInteger words) {
    @JsonValue
    int word() {
      return words.incrementAndGet();
    }
  }

  /** A body of the size of a limit can depart a million times. */
  @Test
  void shouldNotPutIntoWordsWhatItDoesNotTell() {
    AtomicInteger words = new AtomicInteger();
    Shape<Shown> shape = Shape.texts(text -> new Shown(words), value -> false, List.of());
    List<Drift> drifts = new ArrayList<>();

    Json.read(Json.write(Collections.nCopies(250, "a")), Shape.list(shape), drifts::add);

    assertThat(drifts).hasSize(101);
    assertThat(words).hasValue(100);
  }

  @Test
  void shouldTellWhichCallItWas() throws Exception {
    assertThat(listened(200, "{\"count\":\"1\",\"operation_records\":[]}").get(0))
        .isEqualTo(
            new Drift(
                "listOpRecord", 200, Kind.WRONG_TYPE, null, "/count", "integer (int64)", "\"1\""))
        .hasToString("listOpRecord answered 200: WRONG_TYPE at /count, expected integer (int64)");
  }

  @Test
  void shouldTellOfErrorsToo() throws Exception {
    assertThat(listened(500, "{\"error_code\":\"x\",\"error_msg\":7}"))
        .extracting(Drift::pointer)
        .containsExactly("/error_code", "/error_msg");
    assertThat(listened(502, "<html>")).extracting(Drift::kind).containsExactly(Kind.WRONG_TYPE);
  }

  @Test
  void shouldMaskASecretThatComesBack() throws Exception {
    String body = "{\"count\":\"no " + TOKEN + "\",\"operation_records\":[],\"" + TOKEN + "\":1}";

    List<Drift> drifts = listened(200, body);

    assertThat(drifts).extracting(Drift::pointer).containsExactly("/count", "/***");
    assertThat(drifts).extracting(Drift::seen).containsExactly("\"no ***\"", "1");
  }

  @Test
  void shouldNotBeHarmedByItsListener() throws Exception {
    String body = "{\"count\":null}";
    for (Throwable broken : List.of(new IllegalStateException("a"), new AssertionError("b"))) {
      assertThat(told(200, body, broken).body().has("count")).isTrue();
      assertThatThrownBy(() -> told(400, body, broken)).isInstanceOf(ListOpRecordException.class);
    }
    assertThatThrownBy(() -> told(200, body, new InternalError("of the machine")))
        .hasMessage("of the machine");
  }

  @SuppressWarnings("unchecked")
  private static <E extends Throwable> E sneaky(Throwable thrown) throws E {
    throw (E) thrown;
  }

  private static ListOpRecordResponse told(int status, String body, Throwable broken)
      throws Exception {
    try (var service = LoopbackService.answering(status, body);
        var client =
            BcsClient.builder()
                .endpoint(service.endpoint())
                .onDrift(
                    drift -> {
                      throw DriftListenerTest.<RuntimeException>sneaky(broken);
                    })
                .build()) {
      return client.listOpRecord(bcs());
    }
  }

  @Test
  void shouldFailOnDriftWhenStrict() throws Exception {
    try (var service =
            LoopbackService.answering(200, "{\"count\":null,\"operation_records\":[],\"x\":1}");
        var client = BcsClient.builder().endpoint(service.endpoint()).strict(true).build()) {
      var thrown = catchThrowableOfType(ApiDriftException.class, () -> client.listOpRecord(bcs()));

      assertThat(thrown)
          .hasMessage(
              "GET /v2/p/operation/record answered 200 with a departure from its contract:"
                  + " NULL at /count, expected integer (int64), and 1 more");
      assertThat(thrown.drifts()).extracting(Drift::pointer).containsExactly("/count", "/x");
      assertThat(thrown.rawBody()).isNotEmpty();
    }
  }

  @ParameterizedTest
  @CsvSource({"7,0", "-7,0", "seven,1", "7.0,1", "9223372036854775808,1"})
  void shouldTellOfADocumentedHeader(String text, int drifts) throws Exception {
    List<Drift> told = new ArrayList<>();
    try (var service = LoopbackService.answering(200, "[]", "Total-Count: " + text);
        var client =
            DadayunClient.builder().endpoint(service.endpoint()).onDrift(told::add).build()) {
      var response =
          client.listWorkflowInstances(
              ListWorkflowInstancesRequest.builder().templateId("t").build());

      assertThat(response.totalCount() == null).isEqualTo(drifts == 1);
      assertThat(told)
          .hasSize(drifts)
          .allSatisfy(drift -> assertThat(drift.header()).isEqualTo("Total-Count"));
    }
  }

  private static List<Drift> listened(int status, String body) throws Exception {
    List<Drift> drifts = new ArrayList<>();
    try (var service = LoopbackService.answering(status, body);
        var client =
            BcsClient.builder().endpoint(service.endpoint()).onDrift(drifts::add).build()) {
      client.listOpRecord(bcs());
    } catch (ListOpRecordException failure) {
      assertThat(failure.status()).isEqualTo(status);
    }
    return drifts;
  }

  private static ListOpRecordRequest bcs() {
    return ListOpRecordRequest.builder().projectId("p").xAuthToken(TOKEN).build();
  }
}
