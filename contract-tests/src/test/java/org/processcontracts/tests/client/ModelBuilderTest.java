package org.processcontracts.tests.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.processcontracts.client.Json;
import org.processcontracts.client.datashare.model.QueryProcessesRequestBody;
import org.processcontracts.client.eds.model.EdsError;
import org.processcontracts.client.eds.model.RowDTO;
import org.processcontracts.client.enos.EnosClient.ListFlowInstancesRequest;
import org.processcontracts.client.enos.model.Pagination;
import org.processcontracts.client.enos.model.Sorter;
import org.processcontracts.client.enos.model.SorterField;
import org.processcontracts.client.enos.model.SorterOrder;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

class ModelBuilderTest {

  private static final JsonNode TRUE = Json.read("true", JsonNode.class);

  @Test
  void shouldWriteWhatWasSetAndNoDefault() {
    Sorter sorter = Sorter.builder().field(SorterField.END_TIME).build();

    assertThat(Json.write(sorter)).isEqualTo("{\"field\":\"end_time\"}");
    assertThat(Json.write(sorter.toBuilder().order(SorterOrder.DESC).build()))
        .isEqualTo("{\"field\":\"end_time\",\"order\":\"DESC\"}");
    assertThat(Json.write(sorter.toBuilder().order(null).build()))
        .isEqualTo("{\"field\":\"end_time\",\"order\":null}");
  }

  @Test
  void shouldWantWhatTheContractRequires() {
    assertThatIllegalStateException()
        .isThrownBy(() -> Sorter.builder().order(SorterOrder.ASC).build())
        .withMessage("Sorter needs field");
    assertThatIllegalStateException()
        .isThrownBy(() -> Sorter.builder().field(null).build())
        .withMessage("Sorter needs field");
    assertThatIllegalStateException()
        .isThrownBy(() -> RowDTO.builder().value("1").build())
        .withMessage("RowDTO needs column_name, condition");
    assertThatIllegalStateException()
        .isThrownBy(() -> ListFlowInstancesRequest.builder().orgId("o").build())
        .withMessage("ListFlowInstancesRequest needs userId, action, body");
  }

  @Test
  void shouldTakeNullForWhatIsRequiredButNullable() {
    RowDTO.Builder row = RowDTO.builder().condition("!=").value("1");

    assertThatIllegalStateException()
        .isThrownBy(row::build)
        .withMessage("RowDTO needs column_name");
    assertThat(Json.write(row.columnName(null).build()))
        .isEqualTo("{\"column_name\":null,\"condition\":\"!=\",\"value\":\"1\"}");
  }

  @Test
  void shouldKeepEverythingThroughABuilder() {
    String json = "{\"field\":\"x\",\"order\":null,\"new\":{\"n\":1618218591906093601}}";

    Sorter copy = Json.read(json, Sorter.class).toBuilder().build();

    assertThat(Json.write(copy)).isEqualTo(json);
  }

  @Test
  void shouldTakeMembersThatTheContractDoesNotKnow() {
    Sorter.Builder sorter = Sorter.builder().field(SorterField.END_TIME);

    assertThat(Json.write(sorter.additionalProperty("nulls", TRUE).build()))
        .isEqualTo("{\"field\":\"end_time\",\"nulls\":true}");
    assertThatIllegalStateException()
        .isThrownBy(() -> sorter.additionalProperty("order", TRUE).build())
        .withMessageStartingWith("order is a member of the contract");
  }

  @Test
  void shouldNotChangeOnceMade() {
    Sorter sorter = Sorter.builder().field(SorterField.END_TIME).build();
    List<Sorter> sorters = new ArrayList<>(List.of(sorter));
    Pagination page = Pagination.builder().pageNo(1).pageSize(2).sorters(sorters).build();

    sorters.clear();

    assertThat(page.sorters()).containsExactly(sorter);
    assertThatThrownBy(() -> page.sorters().clear())
        .isInstanceOf(UnsupportedOperationException.class);
    assertThatThrownBy(() -> page.additionalProperties().put("x", TRUE))
        .isInstanceOf(UnsupportedOperationException.class);
  }

  /** A node of JSON can be changed by whoever has it. */
  @Test
  void shouldNotChangeWithTheNodesThatItTookAndGives() {
    String json = "{\"field\":7,\"order\":[1],\"new\":{\"n\":1}}";
    Sorter sorter = Json.read(json, Sorter.class);
    ObjectNode mine = (ObjectNode) Json.read("{\"n\":1}", JsonNode.class);
    Sorter built = sorter.toBuilder().additionalProperty("new", mine).build();

    mine.removeAll();
    ((ObjectNode) built.additionalProperties().get("new")).removeAll();
    for (Sorter each : List.of(sorter, built)) {
      each.additionalProperties().values().forEach(node -> ((ObjectNode) node).removeAll());
      each.additionalProperties().forEach((name, node) -> ((ObjectNode) node).removeAll());
      ((ArrayNode) each.raw("order")).removeAll();
      assertThat(Json.write(each)).isEqualTo(json);
    }

    EdsError error = Json.read("{\"data\":{\"hint\":[]}}", EdsError.class);
    ((ObjectNode) (Object) error.data()).removeAll();
    assertThat(Json.write(error)).isEqualTo("{\"data\":{\"hint\":[]}}");
  }

  @Test
  void shouldMaskSecretsAndNothingElse() {
    String json = "{\"orgID\":\"o\",\"cert\":\"c3rt\",\"sk\":\"k3y\",\"timestamp\":null}";

    assertThat(Json.read(json, QueryProcessesRequestBody.class))
        .hasToString("QueryProcessesRequestBody{orgID=o, cert=***, sk=***, timestamp=null}");
  }

  @Test
  void shouldShowUnknownMembersByTheirNamesAlone() {
    String json =
        "{\"field\":\"x\",\"token\":\"k3y\",\"a\\n\\r\\u001b\\u0085\\u2028\\u202eb\":{\"k3y\":1}}";

    assertThat(Json.read(json, Sorter.class)).hasToString("Sorter{field=x} and [token, a??????b]");
  }
}
