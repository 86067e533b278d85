package org.processcontracts.reference.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.processcontracts.gate.contract.Request;
import org.processcontracts.reference.Api;
import org.processcontracts.reference.Database;
import org.processcontracts.reference.Server;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Creators and pages of datashare. */
class DatashareOracleTest {

  private static final Comparator<JsonNode> BY_PROCESS =
      Comparator.comparing(it -> it.get("processID").stringValue(), Dice.BY_CODE_POINT);

  @ParameterizedTest
  @EnumSource(Database.class)
  void shouldAgree(Database database) {
    Dice dice = new Dice("datashare on " + database);
    Server server = Server.on(database);
    Api api = Api.of(server, "datashare");
    List<JsonNode> records = records(api, dice);
    server.load(
        "datashare",
        records.stream().map(JsonNode::toString).toList(),
        Map.of("org", "tests", "channel", "channel"));
    for (int i = 0; i < Dice.queries(); i++) {
      String creator = dice.text();
      int page = 1 + dice.below(4);
      int size = dice.rarely() ? 999_999_999 : 1 + dice.below(12);
      ObjectNode body = (ObjectNode) api.documented("").body().deepCopy();
      body.put("orgID", "tests").put("channelID", "channel").put("creatorDID", creator);
      body.put("cert", "certificate-of-the-tester").put("sk", "key-of-the-tester");
      body.put("currentPage", String.valueOf(page)).put("pageSizeNum", String.valueOf(size));
      List<JsonNode> expected =
          records.stream()
              .filter(it -> it.get("creatorDID").stringValue().equals(creator))
              .sorted(BY_PROCESS)
              .toList();
      JsonNode answer = api.ask(new Request(Map.of(), body), i % 20 == 0).body();
      assertThat(List.copyOf(answer.get("items").values()))
          .as("%s", body)
          .isEqualTo(expected.stream().skip((page - 1L) * size).limit(size).toList());
      assertThat(answer.at("/pagination/totalItems").intValue()).isEqualTo(expected.size());
      assertThat(answer.at("/pagination/currentPage").intValue()).isEqualTo(page);
      assertThat(answer.at("/pagination/pageSizeNum").intValue()).isEqualTo(size);
    }
  }

  private static List<JsonNode> records(Api api, Dice dice) {
    List<JsonNode> records = new ArrayList<>();
    ObjectNode documented = (ObjectNode) api.success("processes").at("/items/1");
    for (int i = 0; i < 400; i++) {
      ObjectNode record = documented.deepCopy();
      record.put("creatorDID", dice.text()).put("processID", dice.text() + i);
      records.add(record);
    }
    return records;
  }
}
