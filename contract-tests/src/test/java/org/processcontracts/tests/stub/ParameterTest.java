package org.processcontracts.tests.stub;

import static org.assertj.core.api.Assertions.assertThat;
import static org.processcontracts.tests.stub.Failures.assertFailure;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.processcontracts.kit.wire.Exchange;
import org.processcontracts.kit.wire.Request;
import org.processcontracts.kit.wire.Wire;

/** Parameters are held to the contract before an implementation sees them. */
@ExtendWith(StubExtension.class)
class ParameterTest {

  private static final String BCS = "/v2/0/operation/record";
  private static final String DADAYUN = "/v1/workflow/templates/0/instances";
  private static final String ENOS = "/batch-processing-service/v2.1/flowInstances";
  private static final String EDS = "/v1/0/eds/instances/0/connectors/0/contracts/";

  private static Exchange get(StubApplication.Running stub, String target) {
    return Wire.to(stub.baseUri())
        .send(Request.of("GET", target).header("X-Auth-Token", "stand-in-for-a-token"));
  }

  private static Exchange post(StubApplication.Running stub, String target) {
    var body = stub.documentedBody("enos");
    return Wire.to(stub.baseUri()).send(Request.of("POST", target).json(body.toString()));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        // Names of constants, other cases, "", two values: none is a value of the contract.
        "operation_status=WAITING",
        "operation_status=Waiting",
        "operation_status=",
        "operation_status=%20waiting",
        "operation_status=waiting&operation_status=waiting",
        "operation_type=CREATE",
        "operation_type=0",
        "operation_type=1",
        "resource_type=BCS",
        "resource_type=bcssvc01"
      })
  void shouldRefuseAValueThatTheEnumDoesNotHave(String query, StubApplication.Running stub) {
    assertFailure(stub, "bcs", 400, get(stub, BCS + "?" + query));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "?operation_status=waiting&operation_type=00&resource_type=BCSSVC01",
        "?operation_id=&blockchain_id=",
        "?not_in_the_contract=1"
      })
  void shouldAcceptWhatTheContractAllows(String query, StubApplication.Running stub) {
    var exchange = get(stub, BCS + query);
    assertThat(exchange.status()).as("%s", exchange).isEqualTo(200);
  }

  @ParameterizedTest
  @CsvSource({"0, 400", "1, 200", "32768, 200", "32769, 400"})
  void shouldHoldTheTokenToItsLength(int length, int status, StubApplication.Running stub) {
    var request = Request.of("GET", BCS).header("X-Auth-Token", "t".repeat(length));
    assertThat(Wire.to(stub.baseUri()).send(request).status()).isEqualTo(status);
  }

  @ParameterizedTest
  @CsvSource({"bcs," + BCS, "eds," + EDS + "1"})
  void shouldRefuseARequestWithoutAToken(String api, String target, StubApplication.Running stub) {
    assertFailure(stub, api, 400, Wire.to(stub.baseUri()).send(Request.of("GET", target)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "start=-1",
        "start=",
        "start=1.0",
        "start=1e1",
        "start=0x10",
        "start=01",
        "start=%2B1",
        "start=%201",
        "start=\uff11",
        "start=2147483648",
        "start=0&start=0",
        "limit=-1",
        "limit=",
        "count=1",
        "count=on",
        "count=TRUE",
        "count=",
        "sort=",
        "sort=-",
        "sort=--Id",
        "sort=Id%0A",
        "filter=",
        "filter=xxx",
        "filter=["
      })
  void shouldRefuseABadPageFilterOrOrder(String query, StubApplication.Running stub) {
    assertFailure(stub, "dadayun", 400, get(stub, DADAYUN + "?" + escaped(query)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "start=0&limit=0",
        "start=2147483647&limit=2147483647",
        "count=true",
        "count=false",
        "sort=-CreateTime",
        "filter=[]",
        "filter=%20[{\"Id\":\"Status\",\"Operator\":\"<>\",\"Value1\":\"\"}]"
      })
  void shouldAcceptAGoodPageFilterOrOrder(String query, StubApplication.Running stub) {
    var exchange = get(stub, DADAYUN + "?" + escaped(query));
    assertThat(exchange.status()).as("%s", exchange).isEqualTo(200);
  }

  // Tomcat refuses these before Spring sees them, unless they are escaped.
  private static String escaped(String query) {
    return query
        .replace("[", "%5B")
        .replace("]", "%5D")
        .replace("{", "%7B")
        .replace("}", "%7D")
        .replace("\"", "%22")
        .replace("<", "%3C")
        .replace(">", "%3E")
        .replace("\uff11", "%EF%BC%91");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "userId=u&orgId=o",
        "userId=u&orgId=o&action=",
        "userId=u&orgId=o&action=get",
        "userId=u&orgId=o&action=cancel",
        "userId=u&orgId=o&action=SEARCH",
        "userId=u&orgId=o&action=search&action=get",
        "orgId=o&action=search",
        "userId=u&action=search"
      })
  void shouldNotSearchForAnotherActionOrWithoutItsParameters(
      String query, StubApplication.Running stub) {
    assertFailure(stub, "enos", 400, post(stub, ENOS + "?" + query));
  }

  @Test
  void shouldSearchForAnEmptyUser(StubApplication.Running stub) {
    assertThat(post(stub, ENOS + "?userId=&orgId=&action=search").status()).isEqualTo(200);
  }

  @ParameterizedTest
  @ValueSource(strings = {"a*", "a_b", "a%0A", "a%20", "\u00e9", "%E9%93%BE"})
  void shouldRefuseAContractIdOfOtherCharacters(String id, StubApplication.Running stub) {
    var exchange = get(stub, EDS + id.replace("\u00e9", "%C3%A9"));
    assertFailure(stub, "eds", 400, exchange);
    assertThat(exchange.text()).contains("EDS.00011001");
  }

  @ParameterizedTest
  @CsvSource({"1, 200", "50, 200", "51, 400"})
  void shouldHoldAContractIdToItsLength(int length, int status, StubApplication.Running stub) {
    assertThat(get(stub, EDS + "-".repeat(length)).status()).isEqualTo(status);
  }
}
