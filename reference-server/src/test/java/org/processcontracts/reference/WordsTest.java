package org.processcontracts.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.processcontracts.gate.contract.ExactJson;
import org.processcontracts.gate.contract.Request;
import org.processcontracts.gate.contract.Request.Key;
import org.processcontracts.reference.Api.Answer;
import tools.jackson.databind.node.ObjectNode;

/** A refusal names what is wrong as it stands on the wire, says what is wanted, and no value. */
class WordsTest {

  private static final Server SERVER = Server.on(Database.H2);

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "datashare | /cryptoMethod | \"RSA\" | cryptoMethod must be one of SW",
        "datashare | /orgID | 1 | orgID has to be a text (line 1",
        "datashare | /extra | 1 | has a member that the contract does not know",
        "enos | /status | \"11,x\" | status must match",
        "enos | /status | 12345 | status must be one of -1, 0, 1",
        "enos | /status | true | status has to be a text or an integer from",
        "enos | /status | {} | status has to be a text or an integer from",
        "enos | /status | [] | status has to be a text or an integer from",
        "enos | /status | 1.0 | status has to be a text or an integer from",
        "enos | /type | 7 | type must be one of 0, 1, 2",
        "enos | /type | null | type",
        "enos | /fromTriggerTime | \"1\" | fromTriggerTime has to be an integer from -9223372036854775808",
        "enos | /pagination/pageNo | 99999999999 | pagination.pageNo has to be an integer from"
            + " -2147483648 to 2147483647 (line 1",
        "enos | /pagination/pageNo | \"1\" | pagination.pageNo has to be an integer from",
        "enos | /pagination/sorters | [{\"field\": \"end_time\", \"order\": \"UP\"}] |"
            + " pagination.sorters[0].order must be one of ASC, DESC",
        "enos | /pagination/sorters | {} | pagination.sorters has to be a list"
      })
  void shouldNameTheMemberOfABody(String name, String member, String value, String told) {
    Api api = Api.of(SERVER, name);
    ObjectNode body = (ObjectNode) api.documented("").body();
    int end = member.lastIndexOf('/');
    ((ObjectNode) body.at(member.substring(0, end)))
        .set(member.substring(end + 1), ExactJson.read(value));
    Answer answer = api.send(new Request(api.documented("").parameters(), body));
    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.text()).contains(told).doesNotContain("known", "flowInstanceStatus", "99999");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{\"Id\":\"Title\",\"Operator\":\"==\",\"Value1\":\"a\"} | Operator must be one of =, <>",
        "{\"Id\":\"Title\",\"Operator\":\"=\"} | Value1 must not be null",
        "{\"Operator\":\"=\",\"Value1\":\"a\"} | Id must not be null",
        "{\"Id\":\"Nope\",\"Operator\":\"=\",\"Value1\":\"a\"} | Id must be one of Id, Title",
        "{\"Id\":\"Title\",\"Operator\":\"=\",\"Value1\":1} | Value1 has to be a text",
        "{\"Id\":\"Title\",\"Operator\":\"range\",\"Value1\":\"1\",\"Value2\":null} | Value2"
            + " has to be a text",
        "{\"Id\":\"Status\",\"Operator\":\"=\",\"Value1\":\"9223372036854775808\"} | an integer of"
            + " 64 bits"
      })
  void shouldNameTheMemberOfAFilter(String condition, String told) {
    Answer answer = filter(condition);
    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.text()).contains("condition 1", told);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"Id\":\"Status\",\"Operator\":\"<\",\"Value1\":\"9223372036854775807\"}",
        "{\"Id\":\"Status\",\"Operator\":\">\",\"Value1\":\"-9223372036854775808\"}"
      })
  void shouldTake(String condition) {
    assertThat(filter(condition).status()).isEqualTo(200);
  }

  @ParameterizedTest
  @CsvSource({
    "bcs, operation_status, none, operation_status must be one of waiting",
    "bcs, resource_type, BCS, resource_type must be one of BCSSVC01",
    "dadayun, count, yes, count must match true|false",
    "dadayun, start, 0x10, start must match -?(0",
    "dadayun, limit, 01, limit must match -?(0",
    "enos, userId, , userId is missing",
    "enos, action, get, action must be one of search"
  })
  void shouldNameTheParameter(String name, String parameter, String value, String told) {
    Api api = Api.of(SERVER, name);
    Answer answer = api.send(api.documented("").with(new Key("query", parameter), value));
    assertThat(answer.status()).as("%s", answer).isEqualTo(400);
    assertThat(answer.text()).contains(told);
  }

  @Test
  void shouldNameTheParameterThatIsGivenTwice() {
    Api api = Api.of(SERVER, "dadayun");
    URI twice = api.address("/v1/workflow/templates/x/instances?limit=1&limit=1");
    assertThat(api.send(HttpRequest.newBuilder(twice).build()).text())
        .contains("limit may be given only once");
  }

  @Test
  void shouldTellBoundsThatThereAre() {
    Api bcs = Api.of(SERVER, "bcs");
    Request request = bcs.documented("").with(new Key("header", "X-Auth-Token"), "");
    assertThat(bcs.send(request).text()).doesNotContain("2147483647");
    Api dadayun = Api.of(SERVER, "dadayun");
    Request long64 = dadayun.documented("").with(new Key("query", "limit"), "99999999999");
    assertThat(dadayun.send(long64).text())
        .contains("limit must be an integer from -2147483648 to 2147483647");
  }

  @Test
  void shouldSpeakOneLanguage() {
    Api api = Api.of(SERVER, "enos");
    HttpRequest request =
        api.http(api.documented(""))
            .header("Accept-Language", "de")
            .POST(BodyPublishers.ofString("{}"))
            .build();
    assertThat(api.send(request).text()).contains("must not be null");
  }

  private static Answer filter(String condition) {
    Api api = Api.of(SERVER, "dadayun");
    Key filter = new Key("query", "filter");
    return api.send(api.documented("").with(filter, "[" + condition + "]"));
  }
}
