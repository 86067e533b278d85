package org.processcontracts.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.processcontracts.gate.cases.RequestCase;
import org.processcontracts.gate.cases.RequestCases;
import org.processcontracts.gate.contract.Request;
import org.processcontracts.gate.contract.Request.Key;
import org.processcontracts.reference.Api.Answer;
import tools.jackson.databind.node.ObjectNode;

/**
 * Whatever is wrong with a request, it is refused in the shape of its API, and never with a 5xx.
 */
class RefusalTest {

  private static final Server SERVER = Server.on(Database.H2);

  static Stream<String> apis() {
    return Stream.of("bcs", "dadayun", "datashare", "eds", "enos");
  }

  @ParameterizedTest
  @MethodSource("apis")
  void shouldHoldTheLineOfEveryConstraint(String name) {
    Api api = Api.of(SERVER, name);
    List<RequestCase> cases =
        RequestCases.derive(api.contract(), api.operation(), api.documented("")).cases();
    assertThat(cases).isNotEmpty();
    for (RequestCase boundary : cases) {
      Answer answer = api.send(boundary.request());
      // What is within the contract may still be another's: refused, but not as a bad request.
      assertThat(answer.status())
          .as("%s, %s: %s", name, boundary.name(), answer)
          .isIn(boundary.valid() ? List.of(200, 401, 403, 400) : List.of(400, 401, 404));
      if (boundary.valid() && answer.status() == 400) {
        assertThat(answer.text()).containsAnyOf("does not exist", "InvalidFilter", "InvalidSort");
      }
    }
  }

  @ParameterizedTest
  @CsvSource({
    "bcs, BCS.4050405",
    "dadayun, BadRequest",
    "datashare, BCS.4050405",
    "eds, EDS.00000405",
    "enos, 405"
  })
  void shouldRefuseOtherMethods(String name, String code) {
    Api api = Api.of(SERVER, name);
    for (String method : List.of("PUT", "DELETE", "PATCH", "FOO")) {
      HttpRequest request =
          api.http(api.documented("")).method(method, BodyPublishers.noBody()).build();
      Answer answer = api.send(request);
      assertThat(answer.status()).isEqualTo(405);
      assertThat(answer.text()).contains("Method Not Allowed", code);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "bcs, /v2/a/operation/other",
    "bcs, /v2",
    "dadayun, /v1/workflow/templates",
    "datashare, /v1/datashare/dataset/other",
    "datashare, /v1/a",
    "eds, /v1/a/b/c/d/e/f",
    "eds, /v1/a/eds/instances/b",
    "enos, /batch-processing-service/v2.1/other"
  })
  void shouldKnowWhatIsNotThere(String name, String path) {
    Api api = Api.of(SERVER, name);
    HttpRequest request = HttpRequest.newBuilder(api.address(path)).build();
    assertThat(api.send(request).status()).isEqualTo(404);
  }

  @ParameterizedTest
  @CsvSource({"datashare, text/plain, 415", "datashare, '', 415", "enos, application/xml, 415"})
  void shouldRefuseOtherMediaTypes(String name, String type, int status) {
    Api api = Api.of(SERVER, name);
    HttpRequest.Builder request = api.http(api.documented(""));
    if (!type.isEmpty()) {
      request.setHeader("Content-Type", type);
    } else {
      request = HttpRequest.newBuilder(request.build().uri()).POST(BodyPublishers.ofString("{}"));
    }
    assertThat(api.send(request.build()).status()).isEqualTo(status);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "datashare | {",
        "datashare | []",
        "datashare | null",
        "datashare | ''",
        "datashare | {\"orgID\": 1}",
        "datashare | {} {}",
        "enos | {\"type\": 1.0}",
        "enos | {\"type\": 1, \"type\": 1}",
        "enos | {\"unknown\": 1}"
      })
  void shouldRefuseBodiesThatAreNone(String name, String body) {
    Api api = Api.of(SERVER, name);
    HttpRequest request = api.http(api.documented("")).POST(BodyPublishers.ofString(body)).build();
    assertThat(api.send(request).status()).isEqualTo(400);
  }

  @ParameterizedTest
  @MethodSource("apis")
  void shouldRefuseDeepNesting(String name) {
    Api api = Api.of(SERVER, name);
    HttpRequest request =
        api.http(api.documented(""))
            .method("POST", BodyPublishers.ofString("[".repeat(50_000)))
            .build();
    assertThat(api.send(request).status()).isIn(400, 405);
  }

  @Test
  void shouldRefuseABodyThatIsTooLongWhateverLengthItTells() {
    Api api = Api.of(SERVER, "datashare");
    ObjectNode body = (ObjectNode) api.documented("").body();
    byte[] bytes = body.put("timestamp", "a".repeat(2_000_000)).toString().getBytes();
    for (var publisher :
        List.of(
            BodyPublishers.ofByteArray(bytes),
            BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(bytes)))) {
      Answer answer = api.send(api.http(api.documented("")).POST(publisher).build());
      assertThat(answer.status()).isEqualTo(413);
      assertThat(answer.text()).contains("reference.limits.body");
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "[{\"Id\":\"Title\",\"Operator\":\"=\",\"Value1\":\"a\"},{\"Id\":\"Nope\",\"Operator\":\"=\",\"Value1\":\"a\"}]"
            + " | condition 2",
        "[{\"Id\":\"Title\",\"Operator\":\"==\",\"Value1\":\"a\"}] | condition 1",
        "[{\"Id\":\"Title\",\"Operator\":\"=\"}] | condition 1",
        "[{\"Id\":\"Status\",\"Operator\":\"range\",\"Value1\":\"1\"}] | condition 1 (Status)",
        "[{\"Id\":\"Status\",\"Operator\":\"=\",\"Value1\":\"five\"}] | condition 1 (Status)",
        "[{\"Id\":\"Status\",\"Operator\":\"range\",\"Value1\":\"1\",\"Value2\":\"five\"}] |"
            + " condition 1 (Status)",
        "[{\"Id\":\"IsUrgent\",\"Operator\":\"=\",\"Value1\":\"TRUE\"}] | condition 1 (IsUrgent)",
        "[{\"Id\":\"CreateTime\",\"Operator\":\">\",\"Value1\":\"yesterday\"}] | condition 1"
            + " (CreateTime)",
        "[{\"Id\":\"Title\",\"Operator\":\"=\",\"Value1\":\"a\",\"Value3\":\"b\"}] | condition 1",
        "[null] | condition 1",
        "[1] | condition 1",
        "[{] | filter",
        "[] [] | filter"
      })
  void shouldNameTheConditionThatIsWrong(String filter, String named) {
    Api api = Api.of(SERVER, "dadayun");
    Answer answer = api.send(api.documented("").with(new Key("query", "filter"), filter));
    assertThat(answer.status()).as("%s", answer).isEqualTo(400);
    assertThat(answer.at("/Message").asString()).contains(named);
  }

  @Test
  void shouldRefuseMoreConditionsThanTheLimit() {
    Api api = Api.of(SERVER, "dadayun");
    String condition = "{\"Id\":\"Title\",\"Operator\":\"=\",\"Value1\":\"a\"}";
    String most = (condition + ",").repeat(49) + condition;
    Request request = api.documented("");
    Key filter = new Key("query", "filter");
    assertThat(api.send(request.with(filter, "[" + most + "]")).status()).isEqualTo(200);
    Answer answer = api.send(request.with(filter, "[" + most + "," + condition + "]"));
    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.text()).contains("reference.limits.filter-conditions");
  }

  @Test
  void shouldSortByFieldsOnly() {
    Api api = Api.of(SERVER, "dadayun");
    for (String sort : List.of("Nope", "-createtime", "body", "-", "Id,Title", "Id desc")) {
      Request request = api.documented("").with(new Key("query", "sort"), sort);
      assertThat(api.send(request).status()).as(sort).isEqualTo(400);
    }
  }

  @Test
  void shouldTellAnInvalidSorterByItsCode() {
    Api api = Api.of(SERVER, "enos");
    ObjectNode body = (ObjectNode) api.documented("").body();
    body.withArray("/pagination/sorters").addObject().put("field", "instanceId");
    Answer answer = api.send(new Request(api.documented("").parameters(), body));
    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.at("/code").intValue()).isEqualTo(62102);
  }

  @Test
  void shouldRefuseMoreSortersThanTheLimit() {
    Api api = Api.of(SERVER, "enos");
    ObjectNode body = (ObjectNode) api.documented("").body();
    body.withObject("/pagination").remove("sorters");
    Answer answer;
    for (int i = 0; i < 10; i++) {
      body.withArray("/pagination/sorters").addObject().put("field", "end_time");
    }
    answer = api.send(new Request(api.documented("").parameters(), body));
    assertThat(answer.status()).isEqualTo(200);
    body.withArray("/pagination/sorters").addObject().put("field", "end_time");
    answer = api.send(new Request(api.documented("").parameters(), body));
    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.text()).contains("reference.limits.sorters");
  }

  @Test
  void shouldNotSearchForAnotherAction() {
    Api api = Api.of(SERVER, "enos");
    for (String action : new String[] {"get", "cancel", "SEARCH", "", null}) {
      Request request = api.documented("").with(new Key("query", "action"), action);
      Answer answer = api.send(request);
      assertThat(answer.status()).isEqualTo(400);
      assertThat(answer.at("/code").intValue()).isEqualTo(400);
    }
  }

  @Test
  void shouldAnswerWhatTheContainerRefuses() {
    Api api = Api.of(SERVER, "dadayun");
    for (String path :
        List.of(
            "/v1/workflow/templates/a%2Fb/instances",
            "/v1/workflow/templates/a%00b/instances",
            "/v1/workflow/templates/x/instances?limit=%FF")) {
      HttpRequest request =
          HttpRequest.newBuilder(URI.create(api.address("/") + path.substring(1))).build();
      assertThat(api.send(request).status()).isEqualTo(400);
    }
    HttpRequest tooLong =
        HttpRequest.newBuilder(api.address("/v1/workflow/templates/x/instances"))
            .header("Authorization", "a".repeat(100_000))
            .build();
    assertThat(api.send(tooLong).status()).isEqualTo(400);
  }
}
