package org.processcontracts.reference.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.processcontracts.gate.contract.Request;
import org.processcontracts.gate.contract.Request.Key;
import org.processcontracts.reference.Api;
import org.processcontracts.reference.Database;
import org.processcontracts.reference.Server;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** All filters of bcs in any combination. */
class BcsOracleTest {

  private static final Map<String, List<String>> FILTERS =
      Map.of(
          "operation_status", List.of("waiting", "processing", "finished", "failed", "stop"),
          "resource_type", List.of("BCSSVC01", "BCSSVC02", "PLUGIN01", "PLUGIN02", "PLUGIN03"),
          "operation_type", List.of("99", "00", "01", "91", "02", "03", "04", "05"),
          "blockchain_id", Dice.TEXTS,
          "operation_id", List.of("op0", "op1", "op\u0000", "op%", "op", "nothing"));

  private static final Comparator<JsonNode> NEWEST_FIRST =
      Comparator.comparing((JsonNode it) -> it.get("record_time").longValue())
          .reversed()
          .thenComparing(it -> it.get("operation_id").stringValue(), Dice.BY_CODE_POINT);

  @ParameterizedTest
  @EnumSource(Database.class)
  void shouldAgree(Database database) {
    Dice dice = new Dice("bcs on " + database);
    Server server = Server.on(database);
    Api api = Api.of(server, "bcs");
    List<JsonNode> records = records(api, dice);
    server.load("bcs", records.stream().map(JsonNode::toString).toList(), Map.of());
    for (int i = 0; i < Dice.queries(); i++) {
      Request request = new Request(Map.of(), null);
      String project = dice.rarely() ? "other" : "tests";
      request = request.with(new Key("path", "project_id"), project);
      request = request.with(new Key("header", "X-Auth-Token"), Server.TOKEN);
      var matching = records.stream().filter(it -> is(it, "project_id", project));
      for (var filter : FILTERS.entrySet()) {
        if (dice.below(4) == 0) {
          String value = dice.of(filter.getValue());
          request = request.with(new Key("query", filter.getKey()), value);
          matching = matching.filter(it -> is(it, filter.getKey(), value));
        }
      }
      List<JsonNode> expected = matching.sorted(NEWEST_FIRST).toList();
      JsonNode answer = api.ask(request, i % 20 == 0).body();
      assertThat(List.copyOf(answer.get("operation_records").values()))
          .as("%s", request)
          .isEqualTo(expected);
      assertThat(answer.get("count").longValue()).isEqualTo(expected.size());
    }
  }

  private static List<JsonNode> records(Api api, Dice dice) {
    List<JsonNode> records = new ArrayList<>();
    ObjectNode documented = (ObjectNode) api.success("records").at("/operation_records/0");
    for (int i = 0; i < 300; i++) {
      ObjectNode record = documented.deepCopy();
      FILTERS.forEach((name, values) -> record.put(name, dice.of(values)));
      // The keys have to differ; the last two of these look like each other.
      record.put("operation_id", i < 3 ? List.of("op", "op\u0000", "op%").get(i) : "op" + i);
      record.put("project_id", dice.rarely() ? "other" : "tests");
      record.put("record_time", 1618218591906093601L + dice.below(50));
      record.put("blockchain_name", dice.text());
      records.add(record);
    }
    return records;
  }

  private static boolean is(JsonNode record, String member, String value) {
    return record.get(member).stringValue().equals(value);
  }
}
