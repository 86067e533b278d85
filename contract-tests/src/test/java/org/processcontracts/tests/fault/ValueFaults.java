package org.processcontracts.tests.fault;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.processcontracts.tests.fault.Api.BCS;
import static org.processcontracts.tests.fault.Api.DADAYUN;
import static org.processcontracts.tests.fault.Api.DATASHARE;
import static org.processcontracts.tests.fault.Api.EDS;
import static org.processcontracts.tests.fault.Api.ENOS;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.DecimalNode;
import tools.jackson.databind.node.IntNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.LongNode;
import tools.jackson.databind.node.MissingNode;
import tools.jackson.databind.node.NullNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.node.StringNode;

/** Values of answers that are not what is stored. */
final class ValueFaults {

  private static final JsonNode EMPTY = StringNode.valueOf("");

  private ValueFaults() {}

  static Stream<Fault> all() {
    return Stream.of(bcs(), dadayun(), datashare(), enos(), eds(), ofEach())
        .flatMap(faults -> faults);
  }

  private static Stream<Fault> bcs() {
    String record = "/operation_records/*/";
    String part = record + "operation_process/*/sub_steps/*/";
    return Stream.of(
        fault(BCS, record + "message", "null made absent", ValueFaults::absentForNull),
        fault(BCS, record + "message", "null made []", it -> it.isNull() ? array() : it),
        fault(BCS, record + "message", "[] made null", ValueFaults::nullForEmpty),
        fault(BCS, record + "desc", "null made a text", ValueFaults::emptyForNull),
        fault(BCS, record + "desc", "no text made null", ValueFaults::nullForEmpty),
        fault(
            BCS,
            record + "cluster_info/node_infos",
            "null made []",
            it -> it.isNull() ? array() : it),
        fault(
            BCS, record + "cluster_info/node_infos/*/id", "lost", it -> MissingNode.getInstance()),
        fault(
            BCS,
            record + "operation_process/*/detail",
            "no text made null",
            ValueFaults::nullForEmpty),
        fault(BCS, part + "detail", "null made a text", ValueFaults::emptyForNull),
        fault(
            BCS,
            part + "start_time",
            "0 made absent",
            it -> it.asLong() == 0 ? MissingNode.getInstance() : it),
        fault(BCS, part + "start_time", "rounded", ValueFaults::rounded),
        fault(
            BCS, part + "end_time", "in microseconds", it -> LongNode.valueOf(it.asLong() / 1000)),
        fault(BCS, part + "serial_num", "made text", ValueFaults::text),
        fault(BCS, record + "record_time", "rounded", ValueFaults::rounded),
        fault(BCS, record + "record_time", "made text", ValueFaults::text),
        fault(
            BCS,
            record + "record_time",
            "in scientific notation",
            it -> DecimalNode.valueOf(new BigDecimal(it.asString()).stripTrailingZeros())),
        fault(
            BCS,
            record + "operation_type",
            "made a number",
            it -> IntNode.valueOf(Integer.parseInt(it.asString()))),
        fault(
            BCS,
            record + "operation_status",
            "in capitals",
            it -> StringNode.valueOf(it.asString().toUpperCase(Locale.ROOT))),
        fault(
            BCS,
            record + "operation_process",
            "steps as a list",
            it -> JsonNodeFactory.instance.arrayNode().addAll(it.valueStream().toList())),
        fault(
            BCS,
            record + "operation_process/*/sub_steps",
            "{} made null",
            it -> it.isEmpty() ? NullNode.getInstance() : it),
        fault(
            BCS,
            record + "blockchain_id",
            "in capitals",
            it -> StringNode.valueOf(it.asString().toUpperCase(Locale.ROOT))),
        fault(BCS, "/count", "made text", ValueFaults::text));
  }

  private static Stream<Fault> dadayun() {
    return Stream.of(
        fault(DADAYUN, "/*/IsImportant", "made text", ValueFaults::text),
        fault(
            DADAYUN, "/*/IsUrgent", "made a number", it -> IntNode.valueOf(it.asBoolean() ? 1 : 0)),
        fault(DADAYUN, "/*/Status", "made text", ValueFaults::text),
        fault(DADAYUN, "/*/Status", "counted from 0", it -> IntNode.valueOf(it.asInt() - 1)),
        fault(DADAYUN, "/*/CurrentActors", "lost", it -> MissingNode.getInstance()),
        new Fault(
            DADAYUN,
            Kind.VALUE,
            "/*/CurrentActors absent made null",
            (sent, server) ->
                server
                    .answer(sent)
                    .items(
                        DADAYUN,
                        all ->
                            all.stream()
                                .map(
                                    it ->
                                        it.has("CurrentActors")
                                            ? it
                                            : Trees.put(
                                                it, "/CurrentActors", NullNode.getInstance()))
                                .toList())
                    .bytes()),
        fault(
            DADAYUN,
            "/*/CreateTime",
            "without milliseconds",
            it -> StringNode.valueOf(it.asString().replaceFirst("\\.\\d+", ""))),
        fault(
            DADAYUN,
            "/*/CreateTime",
            "with an offset",
            it -> StringNode.valueOf(it.asString().replace("Z", "+00:00"))),
        fault(
            DADAYUN,
            "/*/CreateTime",
            "in another zone",
            it -> StringNode.valueOf(it.asString().replace("Z", "+08:00"))),
        fault(
            DADAYUN,
            "/*/CreateTime",
            "without a zone",
            it -> StringNode.valueOf(it.asString().replace("Z", ""))),
        fault(
            DADAYUN,
            "",
            "in an object",
            it -> it.isArray() ? JsonNodeFactory.instance.objectNode().set("items", it) : it),
        renamed(DADAYUN, "Title", "title"),
        renamed(DADAYUN, "WFTplId", "WfTplId"));
  }

  private static Stream<Fault> datashare() {
    return Stream.of(
        fault(
            DATASHARE,
            "/items/*/stages/*/createTime",
            "made a number",
            it -> LongNode.valueOf(Long.parseLong(it.asString()))),
        fault(
            DATASHARE,
            "/items/*/stages/*/createTime",
            "in milliseconds",
            it -> StringNode.valueOf(it.asString() + "000")),
        fault(
            DATASHARE,
            "/items/*/stages/*/stageName",
            "no text made null",
            ValueFaults::nullForEmpty),
        fault(
            DATASHARE,
            "/items/*/stages/*/stageName",
            "no text made absent",
            it -> it.equals(EMPTY) ? MissingNode.getInstance() : it),
        fault(DATASHARE, "/items/*/stages", "[] made null", ValueFaults::nullForEmpty),
        fault(
            DATASHARE,
            "/items/*/stages",
            "only the first",
            it -> it.isEmpty() ? it : array().add(it.get(0))),
        fault(DATASHARE, "/pagination/totalItems", "made text", ValueFaults::text),
        fault(DATASHARE, "/items", "[] made null", ValueFaults::nullForEmpty),
        renamed(DATASHARE, "processID", "processId"));
  }

  private static Stream<Fault> enos() {
    String instance = "/data/flowInsts/*/";
    return Stream.of(
        fault(
            ENOS,
            instance + "graph",
            "made an object",
            it -> JsonNodeFactory.instance.objectNode()),
        fault(ENOS, instance + "status", "made text", ValueFaults::text),
        fault(ENOS, instance + "virtual", "made text", ValueFaults::text),
        fault(
            ENOS,
            instance + "cycle",
            "in lower case",
            it -> StringNode.valueOf(it.asString().toLowerCase(Locale.ROOT))),
        fault(
            ENOS,
            instance + "timestamp",
            "without its fraction",
            it -> StringNode.valueOf(it.asString().replaceFirst("\\..*", ""))),
        fault(
            ENOS,
            instance + "timestamp",
            "cut to milliseconds",
            it -> StringNode.valueOf(it.asString().replaceFirst("(\\.\\d{3})\\d+", "$1"))),
        fault(
            ENOS,
            instance + "triggerTime",
            "in RFC 3339",
            it -> StringNode.valueOf(it.asString().replace(' ', 'T') + "Z")),
        fault(
            ENOS,
            instance + "triggerTime",
            "eight hours late",
            it -> StringNode.valueOf(it.asString().replaceFirst(" 0", " 1"))),
        fault(ENOS, instance + "startTime", "null made a text", ValueFaults::emptyForNull),
        fault(ENOS, instance + "startTime", "null made absent", ValueFaults::absentForNull),
        fault(
            ENOS,
            instance + "endTime",
            "null made startTime's epoch",
            it -> it.isNull() ? StringNode.valueOf("1970-01-01 00:00:00") : it),
        fault(ENOS, instance + "alertMode", "lost", it -> MissingNode.getInstance()),
        fault(ENOS, instance + "calDt", "lost", it -> MissingNode.getInstance()),
        fault(ENOS, instance + "owner", "no text made null", ValueFaults::nullForEmpty),
        fault(ENOS, "/data/flowInsts", "[] made null", ValueFaults::nullForEmpty),
        fault(ENOS, "/data", "null made absent", ValueFaults::absentForNull),
        fault(ENOS, "/data/count", "made text", ValueFaults::text),
        fault(
            ENOS,
            "/msg",
            "in lower case",
            it -> StringNode.valueOf(it.asString().toLowerCase(Locale.ROOT))),
        fault(ENOS, "/code", "made text", ValueFaults::text),
        renamed(ENOS, "isCancelled", "cancelled"));
  }

  private static Stream<Fault> eds() {
    String policy = "/data/use_control_policies/*/";
    return Stream.of(
        fault(EDS, "/error_code", "null made absent", ValueFaults::absentForNull),
        fault(EDS, "/error_msg", "null made a text", ValueFaults::emptyForNull),
        fault(EDS, "/data", "null made absent", ValueFaults::absentForNull),
        fault(
            EDS,
            "/data",
            "null made {}",
            it -> it.isNull() ? JsonNodeFactory.instance.objectNode() : it),
        fault(EDS, "/total", "lost", it -> MissingNode.getInstance()),
        fault(EDS, "/total", "1 in place of 0", it -> IntNode.valueOf(1)),
        fault(EDS, "/data/contract_description", "lost", it -> MissingNode.getInstance()),
        fault(
            EDS,
            "/data/create_time",
            "in another zone",
            it -> StringNode.valueOf(it.asString().replace("Z", "+08:00"))),
        fault(
            EDS,
            "/data/status",
            "in lower case",
            it -> StringNode.valueOf(it.asString().toLowerCase(Locale.ROOT))),
        fault(
            EDS,
            "/data/subscriber_id",
            "unmasked",
            it -> StringNode.valueOf(it.asString().replace('*', '0'))),
        fault(EDS, policy + "how_many", "null made 0", it -> it.isNull() ? IntNode.valueOf(0) : it),
        fault(EDS, policy + "where", "[] made null", ValueFaults::nullForEmpty),
        fault(
            EDS,
            policy + "where",
            "[] made {}",
            it -> it.isEmpty() ? JsonNodeFactory.instance.objectNode() : it),
        fault(EDS, policy + "user_type", "null made absent", ValueFaults::absentForNull),
        fault(
            EDS,
            policy + "additional_attributes/rows/*/column_name",
            "null made a text",
            ValueFaults::emptyForNull),
        fault(EDS, policy + "additional_attributes/column", "made a list", it -> array().add(it)),
        fault(EDS, "/data/artifacts/*/byte_size", "made text", ValueFaults::text),
        fault(
            EDS,
            "/data/artifacts/*/byte_size",
            "with a fraction",
            it -> DecimalNode.valueOf(new BigDecimal(it.asString() + ".0"))),
        fault(EDS, "/data/artifacts/*/byte_size", "rounded", ValueFaults::rounded),
        fault(
            EDS, "/data/artifacts/*/artifact_code", "null made a text", ValueFaults::emptyForNull));
  }

  /** What may happen to any answer. */
  private static Stream<Fault> ofEach() {
    return Stream.of(Api.values())
        .flatMap(
            api ->
                Stream.of(
                    strings(
                        api, "Chinese made question marks", it -> it.replaceAll("\\p{IsHan}", "?")),
                    strings(
                        api,
                        "UTF-8 encoded twice",
                        it -> new String(it.getBytes(UTF_8), ISO_8859_1)),
                    strings(api, "emoji lost", it -> it.replaceAll("[^\\x{0}-\\x{ffff}]", "")),
                    strings(api, "trimmed", String::strip),
                    strings(api, "blanks made one", it -> it.replaceAll("\\s+", " ")),
                    strings(
                        api,
                        "cut at 32 characters",
                        it -> it.substring(0, Math.min(32, it.length()))),
                    strings(
                        api,
                        "escaped for HTML",
                        it ->
                            it.replace("&", "&amp;").replace("<", "&lt;").replace("\"", "&quot;")),
                    strings(api, "backslashes lost", it -> it.replace("\\", "")),
                    items(
                        api,
                        "last one twice",
                        all -> all.isEmpty() ? all : plus(all, all.get(all.size() - 1))),
                    items(
                        api,
                        "first one lost",
                        all -> all.isEmpty() ? all : all.subList(1, all.size())),
                    items(
                        api,
                        "with one member more",
                        all -> all.stream().map(it -> Trees.put(it, "/internal", EMPTY)).toList()),
                    items(
                        api,
                        "without their nulls",
                        all -> all.stream().map(ValueFaults::withoutNulls).toList())));
  }

  private static Fault fault(Api api, String places, String name, UnaryOperator<JsonNode> change) {
    return Fault.answered(api, Kind.VALUE, places + " " + name, it -> it.each(places, change));
  }

  private static Fault items(Api api, String name, UnaryOperator<List<JsonNode>> change) {
    return Fault.answered(api, Kind.VALUE, "items, " + name, it -> it.items(api, change));
  }

  private static Fault renamed(Api api, String from, String to) {
    return items(
        api,
        from + " called " + to,
        all ->
            all.stream()
                .map(
                    it ->
                        Trees.put(
                            Trees.put(it, "/" + to, it.path(from)),
                            "/" + from,
                            MissingNode.getInstance()))
                .toList());
  }

  private static Fault strings(Api api, String name, UnaryOperator<String> change) {
    return Fault.answered(
        api,
        Kind.VALUE,
        "texts, " + name,
        it -> it.json().isMissingNode() ? it : it.json(texts(it.json(), change)));
  }

  private static JsonNode texts(JsonNode value, UnaryOperator<String> change) {
    if (value.isString()) {
      return StringNode.valueOf(change.apply(value.stringValue()));
    } else if (value.isArray()) {
      return array().addAll(value.valueStream().map(it -> texts(it, change)).toList());
    } else if (value.isObject()) {
      ObjectNode other = JsonNodeFactory.instance.objectNode();
      value.properties().forEach(it -> other.set(it.getKey(), texts(it.getValue(), change)));
      return other;
    }
    return value;
  }

  private static JsonNode withoutNulls(JsonNode item) {
    JsonNode other = item;
    for (String name : List.copyOf(item.propertyNames())) {
      if (item.get(name).isNull()) {
        other = Trees.put(other, "/" + name, MissingNode.getInstance());
      }
    }
    return other;
  }

  private static <T> List<T> plus(List<T> all, T one) {
    List<T> more = new ArrayList<>(all);
    more.add(one);
    return more;
  }

  private static ArrayNode array() {
    return JsonNodeFactory.instance.arrayNode();
  }

  private static JsonNode absentForNull(JsonNode value) {
    return value.isNull() ? MissingNode.getInstance() : value;
  }

  private static JsonNode emptyForNull(JsonNode value) {
    return value.isNull() ? EMPTY : value;
  }

  private static JsonNode nullForEmpty(JsonNode value) {
    return value.equals(EMPTY) || value.isArray() && value.isEmpty()
        ? NullNode.getInstance()
        : value;
  }

  private static JsonNode text(JsonNode value) {
    return StringNode.valueOf(value.asString());
  }

  /** Through a double, as a reader without integers has them. */
  private static JsonNode rounded(JsonNode value) {
    return LongNode.valueOf((long) (double) value.asLong());
  }
}
