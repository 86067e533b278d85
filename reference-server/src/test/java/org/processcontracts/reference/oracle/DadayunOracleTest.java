package org.processcontracts.reference.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.OffsetDateTime;
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
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** All operators on all fields of dadayun, all sorts, and pages. */
class DadayunOracleTest {

  /** So many that some queries find few of them, and some find many. */
  private static final int RECORDS = 2_000;

  private static final List<String> OPERATORS =
      List.of("=", "<>", "like", "not like", ">", ">=", "<", "<=", "range");
  private static final List<String> TIMES =
      List.of(
          "2015-10-14T02:09:20.447Z",
          "2015-10-14T02:09:20.000Z",
          "2015-10-14T02:09:20Z",
          "2015-10-14T10:09:20.447+08:00",
          "2015-10-14T02:09:20.447000001Z",
          "1969-12-31T23:59:59.999Z");

  @ParameterizedTest
  @EnumSource(Database.class)
  void shouldAgree(Database database) {
    Dice dice = new Dice("dadayun on " + database);
    Server server = Server.on(database);
    Api api = Api.of(server, "dadayun");
    List<JsonNode> records = records(api, dice);
    List<String> fields =
        api.success("instances").get(0).propertyNames().stream().sorted().toList();
    server.load(
        "dadayun",
        records.stream().map(JsonNode::toString).toList(),
        Map.of("tenant", "demo", "template", "oracle"));
    for (int i = 0; i < Dice.queries(); i++) {
      ArrayNode filter = JsonNodeFactory.instance.arrayNode();
      for (int n = dice.below(4); n > 0; n--) {
        filter.add(condition(dice, dice.of(fields)));
      }
      String sort = dice.rarely() ? null : (dice.chance() ? "-" : "") + dice.of(fields);
      int start = dice.below(30);
      int limit = dice.rarely() ? 1_000 : dice.below(60);
      boolean count = dice.chance();
      Request request =
          new Request(Map.of(), null)
              .with(new Key("path", "templateId"), "oracle")
              .with(new Key("query", "filter"), filter.toString())
              .with(new Key("query", "start"), String.valueOf(start))
              .with(new Key("query", "limit"), String.valueOf(limit))
              .with(new Key("query", "count"), String.valueOf(count))
              .with(new Key("query", "sort"), sort);
      List<JsonNode> expected =
          records.stream()
              .filter(it -> filter.values().stream().allMatch(one -> matches(it, one)))
              .sorted(order(sort))
              .toList();
      var answer = api.ask(request, i % 20 == 0);
      assertThat(answer.status()).as("%s to %s", answer, request).isEqualTo(200);
      assertThat(List.copyOf(answer.body().values()))
          .as("%s", request)
          .isEqualTo(expected.stream().skip(start).limit(limit).toList());
      assertThat(answer.headers().get("Total-Count"))
          .as("%s", request)
          .isEqualTo(count ? String.valueOf(expected.size()) : null);
    }
  }

  private static ObjectNode condition(Dice dice, String field) {
    ObjectNode condition = JsonNodeFactory.instance.objectNode();
    String operator = dice.of(OPERATORS);
    condition.put("Id", field).put("Operator", operator).put("Value1", value(dice, field));
    if (operator.equals("range")) {
      condition.put("Value2", value(dice, field));
    }
    return condition;
  }

  private static String value(Dice dice, String field) {
    return switch (field) {
      case "CreateTime" -> dice.of(TIMES);
      case "Status" -> String.valueOf(dice.below(7));
      case "IsImportant", "IsUrgent" -> String.valueOf(dice.chance());
      default -> dice.text();
    };
  }

  private static boolean matches(JsonNode record, JsonNode condition) {
    String field = condition.get("Id").stringValue();
    String text = condition.get("Value1").stringValue();
    JsonNode value = record.path(field);
    if (value.isMissingNode()) {
      return List.of("<>", "not like").contains(condition.get("Operator").stringValue());
    }
    int sign = compare(field, value.asString(), text);
    return switch (condition.get("Operator").stringValue()) {
      case "=" -> sign == 0;
      case "<>" -> sign != 0;
      case "like" -> value.asString().contains(text);
      case "not like" -> !value.asString().contains(text);
      case ">" -> sign > 0;
      case ">=" -> sign >= 0;
      case "<" -> sign < 0;
      case "<=" -> sign <= 0;
      default ->
          sign >= 0 && compare(field, value.asString(), condition.get("Value2").stringValue()) <= 0;
    };
  }

  private static int compare(String field, String a, String b) {
    return switch (field) {
      case "CreateTime" ->
          OffsetDateTime.parse(a).toInstant().compareTo(OffsetDateTime.parse(b).toInstant());
      case "Status" -> Integer.compare(Integer.parseInt(a), Integer.parseInt(b));
      default -> Dice.BY_CODE_POINT.compare(a, b);
    };
  }

  private static Comparator<JsonNode> order(String sort) {
    Comparator<JsonNode> byId =
        Comparator.comparing(it -> it.get("Id").stringValue(), Dice.BY_CODE_POINT);
    if (sort == null) {
      return byId;
    }
    String field = sort.replace("-", "");
    Comparator<JsonNode> byField =
        (a, b) ->
            a.has(field) && b.has(field)
                ? compare(field, a.get(field).asString(), b.get(field).asString())
                : Boolean.compare(a.has(field), b.has(field));
    Comparator<JsonNode> ascending = byField.thenComparing(byId);
    return sort.startsWith("-") ? ascending.reversed() : ascending;
  }

  private static List<JsonNode> records(Api api, Dice dice) {
    List<JsonNode> records = new ArrayList<>();
    ObjectNode documented = (ObjectNode) api.success("instances").get(0);
    for (int i = 0; i < RECORDS; i++) {
      ObjectNode record = documented.deepCopy();
      for (String field : documented.propertyNames()) {
        switch (field) {
          case "Status" -> record.put(field, 1 + dice.below(5));
          case "IsImportant", "IsUrgent" -> record.put(field, dice.chance());
          default -> record.put(field, value(dice, field));
        }
      }
      record.put("Id", dice.text() + i);
      if (dice.rarely()) {
        record.remove("CurrentActors");
      }
      records.add(record);
    }
    return records;
  }
}
