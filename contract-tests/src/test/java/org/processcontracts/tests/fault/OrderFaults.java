package org.processcontracts.tests.fault;

import static org.processcontracts.tests.fault.Api.BCS;
import static org.processcontracts.tests.fault.Api.DADAYUN;
import static org.processcontracts.tests.fault.Api.DATASHARE;
import static org.processcontracts.tests.fault.Api.EDS;
import static org.processcontracts.tests.fault.Api.ENOS;
import static org.processcontracts.tests.fault.Kind.ORDER;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.StringNode;

/** Lists in another order. */
final class OrderFaults {

  private static final String SORTERS = "body/pagination/sorters";

  private static final Map<String, String> SORTED =
      Map.of(
          "create_time", "timestamp",
          "update_time", "timestamp",
          "start_time", "startTime",
          "trigger_time", "triggerTime",
          "end_time", "endTime");

  private OrderFaults() {}

  static Stream<Fault> all() {
    return Stream.concat(
        Stream.of(BCS, DADAYUN, DATASHARE, ENOS)
            .flatMap(
                api ->
                    Stream.of(
                        Listing.ordered(api, "reversed", (sent, all) -> reversed(all)),
                        Fault.answered(
                            api, ORDER, "reversed page", it -> it.items(api, all -> reversed(all))),
                        Listing.ordered(
                            api,
                            "the last one first",
                            (sent, all) -> {
                              Collections.rotate(all, 1);
                              return all;
                            }))),
        own());
  }

  private static Stream<Fault> own() {
    return Stream.of(
        dadayun("sort dropped", sort -> null),
        dadayun("descending taken for ascending", sort -> sort.replace("-", "")),
        dadayun("ascending taken for descending", sort -> "-" + sort.replace("-", "")),
        dadayun("another field sorted by", sort -> sort.replaceFirst("[A-Za-z]+", "Title")),
        dadayun("flags not sorted by", sort -> sort.contains("Is") ? null : sort),
        dadayun("status not sorted by", sort -> sort.contains("Status") ? null : sort),
        Fault.answered(EDS, ORDER, "policies reversed", it -> it.items(EDS, all -> reversed(all))),
        Fault.answered(
            EDS,
            ORDER,
            "applications sorted backwards",
            it -> it.each("/data/use_control_policies/*/application", OrderFaults::backwards)),
        Fault.answered(
            DATASHARE,
            ORDER,
            "stages reversed",
            it -> it.each("/items/*/stages", OrderFaults::backwards)),
        Fault.asked(
            DADAYUN,
            ORDER,
            "no sort taken for Title",
            it -> it.text("query/sort") == null ? it.with("query/sort", "Title") : it),
        Listing.ordered(
            DADAYUN,
            "sorted in any case",
            (sent, all) -> "Title".equals(sent.text("query/sort")) ? sorted(all, "Title") : all),
        Listing.ordered(
            DADAYUN,
            "ties in one order in both directions",
            (sent, all) -> descending(sent) ? tied(all, keys(DADAYUN, sent)) : all),
        ties(DADAYUN),
        ties(ENOS),
        Listing.ordered(BCS, "ties backwards", (sent, all) -> tied(all, List.of("record_time"))),
        Listing.ordered(
            BCS,
            "times sorted as texts",
            (sent, all) -> {
              all.sort(
                  Comparator.comparing((JsonNode item) -> item.path("record_time").toString())
                      .reversed());
              return all;
            }),
        enos("sorters dropped", sorters -> List.of()),
        enos("all but the first sorter dropped", all -> all.subList(0, Math.min(1, all.size()))),
        enos("sorters the other way round", OrderFaults::reversed),
        enos("descending taken for ascending", all -> each(all, "order", order -> "ASC")),
        enos(
            "ascending taken for descending",
            all -> each(all, "order", order -> order.isEmpty() ? "" : "DESC")),
        enos(
            "no order taken for descending",
            all -> each(all, "order", o -> o.isEmpty() ? "DESC" : o)),
        enos(
            "no order taken for no sorter",
            all -> all.stream().filter(sorter -> sorter.has("order")).toList()),
        enos("start_time taken for end_time", all -> field(all, "start_time", "end_time")),
        enos("end_time taken for start_time", all -> field(all, "end_time", "start_time")),
        enos(
            "create_time taken for trigger_time", all -> field(all, "create_time", "trigger_time")),
        enos("trigger_time taken for start_time", all -> field(all, "trigger_time", "start_time")),
        enos(
            "update_time taken for trigger_time",
            all -> field(all, "update_time", "trigger_time")));
  }

  private static <T> List<T> reversed(List<T> items) {
    List<T> other = new ArrayList<>(items);
    Collections.reverse(other);
    return other;
  }

  private static JsonNode backwards(JsonNode array) {
    return JsonNodeFactory.instance.arrayNode().addAll(reversed(array.valueStream().toList()));
  }

  private static List<JsonNode> sorted(List<JsonNode> items, String member) {
    items.sort(
        Comparator.comparing(item -> item.path(member).asString(), String.CASE_INSENSITIVE_ORDER));
    return items;
  }

  private static Fault dadayun(String name, UnaryOperator<String> change) {
    return Fault.asked(
        DADAYUN,
        ORDER,
        name,
        it -> {
          String sort = it.text("query/sort");
          return sort == null ? it : it.with("query/sort", change.apply(sort));
        });
  }

  private static Fault enos(String name, UnaryOperator<List<JsonNode>> change) {
    return Fault.asked(
        ENOS,
        ORDER,
        name,
        it ->
            it.change(
                SORTERS,
                sorters ->
                    JsonNodeFactory.instance
                        .arrayNode()
                        .addAll(change.apply(sorters.valueStream().toList()))));
  }

  private static List<JsonNode> each(
      List<JsonNode> sorters, String member, UnaryOperator<String> change) {
    return sorters.stream()
        .map(
            sorter -> {
              String text = change.apply(sorter.path(member).asString(""));
              return text.isEmpty()
                  ? sorter
                  : Trees.put(sorter, "/" + member, StringNode.valueOf(text));
            })
        .toList();
  }

  private static List<JsonNode> field(List<JsonNode> sorters, String from, String to) {
    return each(sorters, "field", field -> field.equals(from) ? to : field);
  }

  /** What ties comes in an order that changes with the size of the page. */
  private static Fault ties(Api api) {
    return Listing.ordered(
        api,
        "ties come by chance",
        (sent, all) -> Window.of(api, sent).size() % 2 == 0 ? all : tied(all, keys(api, sent)));
  }

  private static boolean descending(Sent sent) {
    String sort = sent.text("query/sort");
    return sort != null && sort.startsWith("-");
  }

  private static List<String> keys(Api api, Sent sent) {
    String sort = sent.text("query/sort");
    return api == ENOS
        ? sent.at(SORTERS).valueStream().map(it -> SORTED.get(it.path("field").asString())).toList()
        : sort == null ? List.of("Id") : List.of(sort.replace("-", ""));
  }

  /** Each run of neighbours that are equal in all keys is reversed. */
  private static List<JsonNode> tied(List<JsonNode> all, List<String> keys) {
    List<JsonNode> other = new ArrayList<>();
    List<JsonNode> run = new ArrayList<>();
    for (JsonNode item : all) {
      if (!run.isEmpty()
          && !keys.stream().allMatch(key -> item.path(key).equals(run.get(0).path(key)))) {
        other.addAll(reversed(run));
        run.clear();
      }
      run.add(item);
    }
    other.addAll(reversed(run));
    return other;
  }
}
