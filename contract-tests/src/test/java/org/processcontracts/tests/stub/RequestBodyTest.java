package org.processcontracts.tests.stub;

import static org.assertj.core.api.Assertions.assertThat;
import static org.processcontracts.tests.stub.Failures.assertFailure;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.processcontracts.kit.wire.Exchange;
import org.processcontracts.kit.wire.Request;
import org.processcontracts.kit.wire.Wire;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.node.ObjectNode;

/** Request bodies are held to the contract: types by the letter, bounds, closed objects, nulls. */
@ExtendWith(StubExtension.class)
class RequestBodyTest {

  private static final String ENOS =
      "/batch-processing-service/v2.1/flowInstances?userId=u&orgId=o&action=search";
  private static final String DATASHARE = "/v1/datashare/dataset/query-processes";

  private static Exchange enos(StubApplication.Running stub, String pointer, String value) {
    return post(stub, ENOS, changed(stub, "enos", pointer, value));
  }

  private static Exchange datashare(StubApplication.Running stub, String pointer, String value) {
    return post(stub, DATASHARE, changed(stub, "datashare", pointer, value));
  }

  private static Exchange post(StubApplication.Running stub, String target, String body) {
    return Wire.to(stub.baseUri()).send(Request.of("POST", target).json(body));
  }

  // The documented request with one member set to a JSON text, or taken out.
  private static String changed(
      StubApplication.Running stub, String api, String pointer, String value) {
    var body = stub.documentedBody(api).deepCopy();
    var place = JsonPointer.compile(pointer);
    var parent = (ObjectNode) body.at(place.head());
    var name = place.last().getMatchingProperty();
    if (value.equals("absent")) {
      parent.remove(name);
    } else {
      parent.set(name, stub.mapper().readTree(value));
    }
    return stub.mapper().writeValueAsString(body);
  }

  @ParameterizedTest(name = "{0} = {1}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          /type                       | 3
          /type                       | "1"
          /type                       | 1.0
          /type                       | true
          /type                       | null
          /type                       | absent
          /owner                      | absent
          /owner                      | null
          /owner                      | 5
          /owner                      | false
          /expression                 | null
          /expression                 | 1.5
          /fromTriggerTime            | 1.5
          /fromTriggerTime            | "0"
          /fromTriggerTime            | 9223372036854775808
          /toTriggerTime              | null
          /status                     | 11
          /status                     | -2
          /status                     | 1.0
          /status                     | 4294967297
          /status                     | "11"
          /status                     | "1,"
          /status                     | " 1"
          /status                     | "1\\n"
          /status                     | "01"
          /status                     | true
          /status                     | null
          /status                     | absent
          /status                     | []
          /status                     | {}
          /pagination                 | null
          /pagination                 | absent
          /pagination                 | []
          /pagination                 | ""
          /pagination/pageNo          | -1
          /pagination/pageNo          | 2147483648
          /pagination/pageNo          | "1"
          /pagination/pageSize        | 0
          /pagination/pageSize        | absent
          /pagination/sorters         | null
          /pagination/sorters         | {}
          /pagination/sorters         | [null]
          /pagination/sorters/0/field | null
          /pagination/sorters/0/field | absent
          /pagination/sorters/0/field | 5
          /pagination/sorters/0/order | "asc"
          /pagination/sorters/0/order | ""
          /pagination/sorters/0/order | null
          /more                       | 1
          /pagination/more            | null
          /pagination/sorters/0/more  | {"a":[]}
          /Type                       | 1
          """)
  void shouldRefuseABadSearch(String pointer, String value, StubApplication.Running stub) {
    assertFailure(stub, "enos", 400, enos(stub, pointer, value));
  }

  @ParameterizedTest
  @ValueSource(strings = {"\"id\"", "\"CREATE_TIME\"", "\"\"", "\"create_time \""})
  void shouldRefuseAnotherSorterField(String value, StubApplication.Running stub) {
    assertFailure(stub, "enos", 400, enos(stub, "/pagination/sorters/0/field", value));
  }

  @ParameterizedTest(name = "{0} = {1}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          /type                       | 0
          /expression                 | absent
          /fromTriggerTime            | 9223372036854775807
          /status                     | ""
          /status                     | "-1,0,10"
          /status                     | 10
          /status                     | -1
          /pagination/pageNo          | 0
          /pagination/pageSize        | 2147483647
          /pagination/sorters         | absent
          /pagination/sorters         | []
          /pagination/sorters/0/order | absent
          /pagination/sorters/0/order | "DESC"
          """)
  void shouldAcceptAGoodSearch(String pointer, String value, StubApplication.Running stub) {
    var exchange = enos(stub, pointer, value);
    assertThat(exchange.status()).as("%s", exchange).isEqualTo(200);
  }

  @ParameterizedTest(name = "{0} = {1}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          /cryptoMethod | "sw"
          /cryptoMethod | ""
          /cryptoMethod | null
          /cryptoMethod | absent
          /currentPage  | 1
          /currentPage  | "0"
          /currentPage  | "01"
          /currentPage  | ""
          /currentPage  | null
          /currentPage  | "1000000000"
          /currentPage  | "１"
          /pageSizeNum  | "-1"
          /sk           | absent
          /cert         | null
          /timestamp    | 1639824526
          /orgId        | ""
          """)
  void shouldRefuseABadQuery(String pointer, String value, StubApplication.Running stub) {
    assertFailure(stub, "datashare", 400, datashare(stub, pointer, value));
  }

  @ParameterizedTest(name = "{0} = {1}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          /currentPage | absent
          /pageSizeNum | absent
          /pageSizeNum | "999999999"
          /orgID       | ""
          /creatorDID  | "链😀"
          """)
  void shouldAcceptAGoodQuery(String pointer, String value, StubApplication.Running stub) {
    var exchange = datashare(stub, pointer, value);
    assertThat(exchange.status()).as("%s", exchange).isEqualTo(200);
  }

  @ParameterizedTest
  @ValueSource(strings = {"sk", "cert"})
  void shouldNotRepeatASecretInItsRefusal(String member, StubApplication.Running stub) {
    var exchange = datashare(stub, "/" + member, "987654321");
    assertFailure(stub, "datashare", 400, exchange);
    assertThat(new String(exchange.body(), StandardCharsets.UTF_8)).doesNotContain("987654321");
  }
}
