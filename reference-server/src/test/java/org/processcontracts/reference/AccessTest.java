package org.processcontracts.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.processcontracts.gate.contract.Request;
import org.processcontracts.gate.contract.Request.Key;
import org.processcontracts.reference.Api.Answer;
import tools.jackson.databind.node.ObjectNode;

/** Who is let in, who sees what, and how a refusal is worded. */
class AccessTest {

  private static final Key TOKEN = new Key("header", "X-Auth-Token");
  private static final Key PROJECT = new Key("path", "project_id");
  private static final Key CONNECTOR = new Key("path", "connector_id");
  private static final Key CONTRACT = new Key("path", "contract_id");

  private static Server server;

  @BeforeAll
  static void load() {
    server = Server.on(Database.H2);
    ObjectNode contract = (ObjectNode) Api.of(server, "eds").success("contract").at("/data");
    List<String> lines =
        List.of(
            contract
                .deepCopy()
                .put("contract_id", "owned")
                .put("owner_connector_id", "mine")
                .toString(),
            contract
                .deepCopy()
                .put("contract_id", "subscribed")
                .put("subscribe_connector_id", "mine")
                .toString(),
            contract.deepCopy().put("contract_id", "foreign").toString());
    server.load("eds", lines, Map.of("project", "tests", "instance", "instance"));
  }

  private static void assertRefused(Answer answer, int status, String codePointer, String code) {
    assertThat(answer.status()).as("%s", answer).isEqualTo(status);
    assertThat(answer.headers()).doesNotContainKey("Retry-After");
    assertThat(answer.at(codePointer).asString()).as("%s", answer).isEqualTo(code);
  }

  @Test
  void shouldAskBcsForAKnownToken() {
    Api bcs = Api.of(server, "bcs");
    Request request = bcs.documented("");
    for (String token :
        new String[] {null, "wrong", "stand-in-for-a-toke", "Stand-in-for-a-token"}) {
      assertRefused(bcs.send(request.with(TOKEN, token)), 401, "/error_code", "BCS.4010401");
    }
  }

  @Test
  void shouldKeepBcsToTheProjectsOfThePrincipal() {
    Api bcs = Api.of(server, "bcs");
    Request request = bcs.documented("");
    assertRefused(bcs.send(request.with(TOKEN, Server.TOKEN)), 403, "/error_code", "BCS.4030403");
    assertRefused(bcs.send(request.with(PROJECT, "tests")), 403, "/error_code", "BCS.4030403");
    assertRefused(
        bcs.send(request.with(TOKEN, "token-without-rights").with(PROJECT, "tests")),
        403,
        "/error_code",
        "BCS.4030403");
  }

  @Test
  void shouldRefuseATokenThatIsTooLong() {
    Api bcs = Api.of(server, "bcs");
    Request request = bcs.documented("");
    assertThat(bcs.send(request.with(TOKEN, "a".repeat(32_768))).status()).isEqualTo(401);
    assertThat(bcs.send(request.with(TOKEN, "a".repeat(32_769))).status()).isEqualTo(400);
    Key bearer = new Key("header", "Authorization");
    Api dadayun = Api.of(server, "dadayun");
    Request list = dadayun.documented("");
    assertThat(dadayun.send(list.with(bearer, "a".repeat(32_769))).status()).isEqualTo(400);
  }

  @Test
  void shouldTakeABearerTokenForDadayunOrNone() {
    Api dadayun = Api.of(server, "dadayun");
    Request request = dadayun.documented("");
    Key bearer = new Key("header", "Authorization");
    assertThat(dadayun.send(request).body().size()).isEqualTo(1);
    assertThat(dadayun.send(request.with(bearer, "Bearer stand-in-for-a-token")).body().size())
        .isEqualTo(1);
    assertThat(dadayun.send(request.with(bearer, "Bearer " + Server.TOKEN)).body().size())
        .as("another tenant")
        .isZero();
    assertRefused(dadayun.send(request.with(bearer, "Bearer wrong")), 401, "/Code", "Unauthorized");
    assertThat(dadayun.send(request.with(bearer, "bearer stand-in-for-a-token")).status())
        .isEqualTo(200);
    for (String other : List.of("stand-in-for-a-token", "Digest stand-in-for-a-token")) {
      assertRefused(dadayun.send(request.with(bearer, other)), 401, "/Code", "Unauthorized");
    }
    assertRefused(
        dadayun.send(request.with(bearer, "Bearer token-without-rights")),
        403,
        "/Code",
        "Forbidden");
  }

  @Test
  void shouldKnowEnosUsersByTheirOrganization() {
    Api enos = Api.of(server, "enos");
    Request request = enos.documented("");
    Key user = new Key("query", "userId");
    Key organisation = new Key("query", "orgId");
    Answer stranger = enos.send(request.with(user, "tester"));
    assertRefused(stranger, 200, "/code", "62101");
    assertThat(stranger.body().has("data")).isFalse();
    assertRefused(enos.send(request.with(organisation, "tests")), 200, "/code", "62101");
    Answer nobody = enos.send(request.with(organisation, "tests").with(user, "nobody"));
    assertRefused(nobody, 200, "/code", "62103");
    assertThat(nobody.body().has("data")).isTrue();
  }

  @Test
  void shouldKnowDatashareCallersByCertificateAndKey() {
    Api datashare = Api.of(server, "datashare");
    ObjectNode body = (ObjectNode) datashare.documented("").body();
    for (String secret : List.of("cert", "sk")) {
      ObjectNode wrong = body.deepCopy().put(secret, "wrong");
      assertRefused(datashare.send(new Request(Map.of(), wrong)), 401, "/errorCode", "BCS.4010401");
    }
    ObjectNode foreign = body.deepCopy().put("orgID", "tests");
    assertRefused(datashare.send(new Request(Map.of(), foreign)), 403, "/errorCode", "BCS.4030403");
  }

  @Test
  void shouldShowAContractToItsOwnerAndToItsSubscriber() {
    Api eds = Api.of(server, "eds");
    for (String contract : List.of("owned", "subscribed")) {
      assertThat(eds.send(contract("mine", contract)).at("/data/contract_id").asString())
          .isEqualTo(contract);
    }
  }

  @Test
  void shouldAnswerAbsentAndForeignByTheSameBytes() {
    Api eds = Api.of(server, "eds");
    Answer absentContract = eds.send(contract("mine", "absent"));
    assertRefused(absentContract, 400, "/error_code", "EDS.00011016");
    assertThat(eds.send(contract("mine", "foreign")).text()).isEqualTo(absentContract.text());
    assertThat(eds.send(contract("also-mine", "owned")).text()).isEqualTo(absentContract.text());

    Answer absentConnector = eds.send(contract("absent", "owned"));
    assertRefused(absentConnector, 400, "/error_code", "EDS.00021905");
    // The demo principal's.
    Answer foreign = eds.send(contract("b40b0d94-3201-4687-93aa-000000000000", "owned"));
    assertThat(foreign.text()).isEqualTo(absentConnector.text());
    assertThat(eds.send(contract("mine", "owned").with(PROJECT, "foreign")).text())
        .isEqualTo(absentConnector.text());
  }

  @Test
  void shouldLookAtThePathOfEdsFirstThenAtTheToken() {
    Api eds = Api.of(server, "eds");
    Request request = contract("mine", "owned");
    for (String token : new String[] {null, "wrong"}) {
      Answer malformed = eds.send(request.with(CONTRACT, "a_b").with(TOKEN, token));
      assertRefused(malformed, 400, "/error_code", "EDS.00011001");
      assertThat(malformed.text()).contains("contract_id must match");
      assertRefused(eds.send(request.with(TOKEN, token)), 401, "/error_code", "EDS.00011003");
    }
    assertRefused(
        eds.send(request.with(TOKEN, "token-without-rights")), 400, "/error_code", "EDS.00011015");
  }

  private static Request contract(String connector, String contract) {
    return new Request(Map.of(), null)
        .with(TOKEN, Server.TOKEN)
        .with(PROJECT, "tests")
        .with(new Key("path", "instance_id"), "instance")
        .with(CONNECTOR, connector)
        .with(CONTRACT, contract);
  }
}
