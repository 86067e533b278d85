package org.processcontracts.tests.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.processcontracts.client.Drift;
import org.processcontracts.client.Drift.Kind;
import org.processcontracts.client.Json;
import org.processcontracts.client.RetryPolicy;
import org.processcontracts.client.Shape;
import org.processcontracts.client.TransportAnswer;
import org.processcontracts.client.bcs.BcsClient;
import org.processcontracts.client.bcs.BcsClient.ListOpRecordException;
import org.processcontracts.client.bcs.BcsClient.ListOpRecordRequest;
import org.processcontracts.client.bcs.model.BcsError;
import org.processcontracts.client.bcs.model.OperationRecords;
import org.processcontracts.client.testing.FakeTransport;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Numbers of any size cost neither the answer nor a digit. */
@Timeout(30)
class NumberTest {

  private static final String TOKEN = "canary-Secret+/9=Zq";

  private static final ListOpRecordRequest REQUEST =
      ListOpRecordRequest.builder().projectId("p").xAuthToken(TOKEN).build();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "1e99999999999",
        "-1E+99999999999",
        "0e99999999999",
        "1e-99999999999",
        "1e2147483648",
        "0.1e2147483647",
        "1e2147483647"
      })
  void shouldKeepANumberBeyondAllBounds(String number) {
    String json = "{\"count\":%s,\"new\":[{\"n\":%s}]}".formatted(number, number);
    List<Drift> drifts = new ArrayList<>();

    OperationRecords read = Json.read(json, OperationRecords.SHAPE, drifts::add);

    assertThat(read.count()).isNull();
    assertThat(drifts)
        .extracting(Drift::kind, Drift::pointer)
        .contains(tuple(Kind.WRONG_TYPE, "/count"), tuple(Kind.UNKNOWN_PROPERTY, "/new"));
    assertThat(Json.read(json, OperationRecords.class)).isEqualTo(read);
    assertThat(Json.read(Json.write(read), OperationRecords.class)).isEqualTo(read);
  }

  @Test
  void shouldTellWhereANumberBelongs() {
    List<Drift> drifts = new ArrayList<>();

    Json.read("[1.5,1e99999999999]", Shape.list(Shape.NUMBER), drifts::add);

    assertThat(drifts)
        .extracting(Drift::kind, Drift::pointer, Drift::seen)
        .containsExactly(tuple(Kind.WRONG_TYPE, "/1", "1e99999999999"));
    assertThatThrownBy(() -> Json.read("[1e99999999999]", JsonNode.class))
        .isInstanceOf(JacksonException.class)
        .hasMessageNotContaining("99999");
  }

  @Test
  void shouldTellAFailureInSpiteOfANumber(@TempDir Path folder) throws Exception {
    Path file = folder.resolve("exchanges.json");
    String body =
        "{\"error_code\":\"BCS.4030403\",\"n\":1e99999999999,\"echo\":\"%s\"}".formatted(TOKEN);
    var service = new FakeTransport().otherwise(request -> TransportAnswer.json(500, body));
    try (var client =
        BcsClient.builder()
            .endpoint("http://bcs.example")
            .retryPolicy(RetryPolicy.never())
            .transport(FakeTransport.recording(service, file))
            .build()) {
      var thrown =
          catchThrowableOfType(ListOpRecordException.class, () -> client.listOpRecord(REQUEST));

      assertThat(thrown).hasMessageEndingWith("answered 500, code BCS.4030403");
      assertThat(thrown.error().errorCode()).isEqualTo("BCS.4030403");
      assertThat(thrown.error(BcsError.class)).isEqualTo(thrown.error());
      assertThat(thrown.error(JsonNode.class)).isNull();
    }
    assertThat(Files.readString(file)).contains("1e99999999999", "***").doesNotContain(TOKEN);
  }

  @Test
  void shouldReadExactlyWhateverTheMapper() {
    String json = "{\"new\":{\"n\":[1.50,1E-7,0.0,1618218591906093601,1e99999999999]}}";
    JsonMapper plain = JsonMapper.builder().build();

    var read = plain.readValue(json, OperationRecords.class);

    assertThat(read).isEqualTo(Json.read(json, OperationRecords.class));
    assertThat(plain.writeValueAsString(read)).isEqualTo(json);
  }
}
