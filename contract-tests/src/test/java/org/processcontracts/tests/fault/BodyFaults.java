package org.processcontracts.tests.fault;

import static org.processcontracts.tests.fault.Api.BCS;
import static org.processcontracts.tests.fault.Api.DADAYUN;
import static org.processcontracts.tests.fault.Api.DATASHARE;
import static org.processcontracts.tests.fault.Api.EDS;
import static org.processcontracts.tests.fault.Api.ENOS;
import static org.processcontracts.tests.fault.Kind.VALUE;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.StringNode;

/** What may happen to all texts, all items or all members of an answer. */
final class BodyFaults {

  private static final String BEYOND_16_BITS = "[^\\x{0}-\\x{ffff}]";

  private BodyFaults() {}

  static Stream<Fault> all() {
    return Stream.concat(Stream.of(Api.values()).flatMap(BodyFaults::ofEach), members());
  }

  private static Stream<Fault> ofEach(Api api) {
    return Stream.of(
        texts(api, "Chinese made question marks", it -> it.replaceAll("\\p{IsHan}", "?")),
        texts(api, "encoded twice", Values::twiceEncoded),
        texts(api, "emoji lost", it -> it.replaceAll(BEYOND_16_BITS, "")),
        texts(api, "trimmed", String::strip),
        texts(api, "white space made one blank", it -> it.replaceAll("\\s+", " ")),
        texts(api, "cut", it -> it.substring(0, Math.min(32, it.length()))),
        texts(api, "escaped for HTML", it -> it.replace("&", "&amp;").replace("\"", "&quot;")),
        texts(api, "backslashes lost", it -> it.replace("\\", "")),
        items(api, "the last one twice", BodyFaults::lastTwice),
        items(api, "the first one lost", all -> all.subList(Math.min(1, all.size()), all.size())),
        each(api, "with one member more", BodyFaults::withMore));
  }

  private static Stream<Fault> members() {
    return Stream.of(
        each(BCS, "without nulls", BodyFaults::withoutNulls),
        each(EDS, "without nulls", BodyFaults::withoutNulls),
        each(ENOS, "without nulls", BodyFaults::withoutNulls),
        renamed(BCS, "blockchain_name", "blockchainName"),
        renamed(DADAYUN, "Title", "title"),
        renamed(DADAYUN, "WFTplId", "WfTplId"),
        renamed(DATASHARE, "processID", "processId"),
        renamed(EDS, "how_many", "howMany"),
        renamed(ENOS, "isCancelled", "cancelled"),
        each(
            DADAYUN,
            "CurrentActors null where absent",
            it -> it.has("CurrentActors") ? it : Trees.put(it, "/CurrentActors", Values.NULL)),
        each(
            ENOS,
            "alertMode null where absent",
            it -> it.has("alertMode") ? it : Trees.put(it, "/alertMode", Values.NULL)),
        Fault.answered(
            DADAYUN,
            VALUE,
            "items, in an object",
            it -> it.lists(DADAYUN) ? it.text("{\"items\":%s}"::formatted) : it),
        Fault.answered(
            BCS,
            VALUE,
            "a member twice",
            it -> it.text(text -> text.replaceFirst("\\{", "{\"count\":0,"))));
  }

  private static Fault texts(Api api, String name, UnaryOperator<String> change) {
    return Fault.answered(
        api,
        VALUE,
        "texts, " + name,
        it -> it.json().isMissingNode() ? it : it.json(Values.texts(it.json(), change)));
  }

  private static Fault items(Api api, String name, UnaryOperator<List<JsonNode>> change) {
    return Fault.answered(api, VALUE, "items, " + name, it -> it.items(api, change));
  }

  private static Fault each(Api api, String name, UnaryOperator<JsonNode> change) {
    return items(api, name, all -> all.stream().map(change).toList());
  }

  private static Fault renamed(Api api, String from, String to) {
    return each(
        api,
        from + " called " + to,
        it -> Trees.put(Trees.put(it, "/" + to, it.path(from)), "/" + from, Values.ABSENT));
  }

  private static List<JsonNode> lastTwice(List<JsonNode> all) {
    List<JsonNode> more = new ArrayList<>(all);
    all.stream().skip(Math.max(0, all.size() - 1)).forEach(more::add);
    return more;
  }

  private static JsonNode withMore(JsonNode item) {
    return Trees.put(item, "/internal", StringNode.valueOf(""));
  }

  private static JsonNode withoutNulls(JsonNode item) {
    JsonNode other = item;
    for (String name : List.copyOf(item.propertyNames())) {
      other = item.get(name).isNull() ? Trees.put(other, "/" + name, Values.ABSENT) : other;
    }
    return other;
  }
}
