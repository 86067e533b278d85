package org.processcontracts.reference.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
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

/** Windows, statuses, owners, expressions, sorters and pages of enos. */
class EnosOracleTest {

  /** So many that some queries find few of them, and some find many. */
  private static final int RECORDS = 2_000;

  private static final LocalDateTime START = LocalDateTime.of(2019, 8, 12, 8, 0);
  private static final DateTimeFormatter FORMAT =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");
  private static final Map<String, String> MEMBERS =
      Map.of(
          "create_time", "timestamp",
          "update_time", "timestamp",
          "start_time", "startTime",
          "trigger_time", "triggerTime",
          "end_time", "endTime");

  @ParameterizedTest
  @EnumSource(Database.class)
  void shouldAgree(Database database) {
    Dice dice = new Dice("enos on " + database);
    Server server = Server.on(database);
    Api api = Api.of(server, "enos");
    List<JsonNode> records = records(api, dice);
    server.load(
        "enos",
        records.stream().map(JsonNode::toString).toList(),
        Map.of("org", "tests", "type", "2"));
    for (int i = 0; i < Dice.queries(); i++) {
      ObjectNode body = query(api, dice);
      List<JsonNode> expected =
          records.stream().filter(it -> matches(it, body)).sorted(order(body)).toList();
      int size = body.at("/pagination/pageSize").intValue();
      long skipped = Math.max(0, body.at("/pagination/pageNo").intValue() - 1) * (long) size;
      Request request =
          new Request(Map.of(), body)
              .with(new Key("query", "action"), "search")
              .with(new Key("query", "userId"), "tester")
              .with(new Key("query", "orgId"), "tests");
      JsonNode answer = api.ask(request, i % 20 == 0).body();
      assertThat(List.copyOf(answer.at("/data/flowInsts").values()))
          .as("%s", body)
          .isEqualTo(expected.stream().skip(skipped).limit(size).toList());
      assertThat(answer.at("/data/count").intValue()).as("%s", body).isEqualTo(expected.size());
    }
  }

  private static ObjectNode query(Api api, Dice dice) {
    ObjectNode body = (ObjectNode) api.documented("").body().deepCopy();
    long from = START.toInstant(ZoneOffset.UTC).toEpochMilli() + dice.below(60) * 1000L;
    body.put("type", dice.rarely() ? dice.below(2) : 2);
    body.put("fromTriggerTime", from).put("toTriggerTime", from + dice.below(90) * 1000L);
    body.put("owner", dice.chance() ? "" : dice.text());
    body.put("expression", dice.chance() ? "" : dice.text());
    switch (dice.below(3)) {
      case 0 -> body.put("status", "");
      case 1 -> body.put("status", dice.below(12) - 1);
      default -> body.put("status", "-1," + dice.below(11) + ",10," + dice.below(11));
    }
    ObjectNode pagination = (ObjectNode) body.get("pagination");
    pagination.put("pageNo", dice.below(4)).put("pageSize", 1 + dice.below(40));
    var sorters = pagination.putArray("sorters");
    for (int i = dice.below(4); i > 0; i--) {
      ObjectNode sorter = sorters.addObject();
      sorter.put("field", dice.of(MEMBERS.keySet().stream().sorted().toList()));
      if (dice.chance()) {
        sorter.put("order", dice.chance() ? "ASC" : "DESC");
      }
    }
    return body;
  }

  private static boolean matches(JsonNode record, JsonNode query) {
    long trigger =
        LocalDateTime.parse(record.get("triggerTime").stringValue(), FORMAT)
            .toInstant(ZoneOffset.UTC)
            .toEpochMilli();
    String owner = query.get("owner").stringValue();
    String text = query.get("expression").stringValue();
    List<String> statuses = Arrays.asList(query.get("status").asString().split(","));
    return query.get("type").intValue() == 2
        && trigger >= query.get("fromTriggerTime").longValue()
        && trigger < query.get("toTriggerTime").longValue()
        && (owner.isEmpty() || owner.equals(record.get("owner").stringValue()))
        && (statuses.equals(List.of("")) || statuses.contains(record.get("status").toString()))
        && (record.get("instanceId").stringValue().contains(text)
            || record.get("flowName").stringValue().contains(text));
  }

  private static Comparator<JsonNode> order(JsonNode query) {
    Comparator<JsonNode> order = (a, b) -> 0;
    for (JsonNode sorter : query.at("/pagination/sorters")) {
      Comparator<JsonNode> key = by(MEMBERS.get(sorter.get("field").stringValue()));
      boolean descending = sorter.path("order").asString("ASC").equals("DESC");
      order = order.thenComparing(descending ? key.reversed() : key);
    }
    return order
        .thenComparing(by("triggerTime"))
        .thenComparing(it -> it.get("instanceId").stringValue(), Dice.BY_CODE_POINT);
  }

  /** Times of one length sort as texts do; what has not happened comes before all that has. */
  private static Comparator<JsonNode> by(String member) {
    return Comparator.comparing(it -> it.get(member).stringValueOpt().orElse(""));
  }

  private static List<JsonNode> records(Api api, Dice dice) {
    List<JsonNode> records = new ArrayList<>();
    ObjectNode documented = (ObjectNode) api.success("instances").at("/data/flowInsts/0");
    for (int i = 0; i < RECORDS; i++) {
      ObjectNode record = documented.deepCopy();
      record.put("instanceId", dice.text() + i).put("flowName", dice.text());
      record.put("owner", dice.text()).put("status", dice.below(12) - 1);
      record.put("triggerTime", time(dice)).put("timestamp", time(dice) + "." + dice.below(10));
      record.put("startTime", dice.rarely() ? null : time(dice));
      record.put("endTime", dice.rarely() ? null : time(dice));
      records.add(record);
    }
    return records;
  }

  private static String time(Dice dice) {
    return START.plusSeconds(dice.below(120)).format(FORMAT);
  }
}
