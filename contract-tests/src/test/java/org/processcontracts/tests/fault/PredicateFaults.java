package org.processcontracts.tests.fault;

import static org.processcontracts.tests.fault.Api.BCS;
import static org.processcontracts.tests.fault.Api.DADAYUN;
import static org.processcontracts.tests.fault.Api.DATASHARE;
import static org.processcontracts.tests.fault.Api.EDS;
import static org.processcontracts.tests.fault.Api.ENOS;
import static org.processcontracts.tests.fault.Kind.PREDICATE;

import java.util.List;
import java.util.function.Function;
import java.util.function.LongUnaryOperator;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.IntNode;
import tools.jackson.databind.node.LongNode;
import tools.jackson.databind.node.StringNode;

/** Conditions that are not looked at, or taken for others. */
final class PredicateFaults {

  private static final List<String> BCS_FILTERS =
      List.of(
          "blockchain_id", "operation_status", "resource_type", "operation_type", "operation_id");

  private PredicateFaults() {}

  static Stream<Fault> all() {
    return Stream.of(bcs(), dadayun(), enos(), others()).flatMap(faults -> faults);
  }

  private static Stream<Fault> bcs() {
    return Stream.concat(
        BCS_FILTERS.stream()
            .map(name -> asked(BCS, name + " dropped", it -> it.with("query/" + name, null))),
        Stream.of(
            asked(BCS, "all but the first filter dropped", it -> onlyFirst(it)),
            asked(
                BCS,
                "operation_type dropped beside resource_type",
                it ->
                    it.text("query/resource_type") == null
                        ? it
                        : it.with("query/operation_type", null)),
            Listing.kept(
                BCS,
                PREDICATE,
                "one of many filters suffices",
                PredicateFaults::unfiltered,
                (sent, item) ->
                    unfiltered(sent) == sent
                        || BCS_FILTERS.stream()
                            .anyMatch(
                                it -> item.path(it).asString("").equals(sent.text("query/" + it)))),
            asked(
                BCS,
                "operation_status failed taken for stop",
                it ->
                    "failed".equals(it.text("query/operation_status"))
                        ? it.with("query/operation_status", "stop")
                        : it),
            asked(
                BCS,
                "no status taken for finished",
                it ->
                    it.text("query/operation_status") == null
                        ? it.with("query/operation_status", "finished")
                        : it)));
  }

  private static Sent unfiltered(Sent sent) {
    Sent changed = sent;
    for (String name : BCS_FILTERS) {
      changed = changed.with("query/" + name, null);
    }
    return changed;
  }

  private static Sent onlyFirst(Sent sent) {
    List<String> others =
        BCS_FILTERS.stream().filter(name -> sent.text("query/" + name) != null).skip(1).toList();
    Sent changed = sent;
    for (String name : others) {
      changed = changed.with("query/" + name, null);
    }
    return changed;
  }

  private static Stream<Fault> dadayun() {
    return Stream.of(
        asked(DADAYUN, "filter dropped", it -> it.with("query/filter", null)),
        filter("all but the first condition dropped", all -> all.subList(0, 1)),
        filter(
            "all but the last condition dropped", all -> all.subList(all.size() - 1, all.size())),
        operator("=", "dropped", it -> List.of()),
        operator("<>", "dropped", it -> List.of()),
        operator("<>", "taken for <", it -> List.of(Conditions.with(it, "<"))),
        operator("not like", "dropped", it -> List.of()),
        operator("not like", "taken for <>", it -> List.of(Conditions.with(it, "<>"))),
        operator("<", "taken for <=", it -> List.of(Conditions.with(it, "<="))),
        operator("<=", "taken for <", it -> List.of(Conditions.with(it, "<"))),
        operator(">", "taken for >=", it -> List.of(Conditions.with(it, ">="))),
        operator(">=", "taken for >", it -> List.of(Conditions.with(it, ">"))),
        operator(
            "range",
            "without its lower end",
            it -> List.of(Conditions.with(it, ">"), Conditions.with(it, "<=", it.path("Value2")))),
        operator(
            "range",
            "without its upper end",
            it -> List.of(Conditions.with(it, ">="), Conditions.with(it, "<", it.path("Value2")))),
        operator("range", "open above", it -> List.of(Conditions.with(it, ">="))),
        operator(
            "range", "open below", it -> List.of(Conditions.with(it, "<=", it.path("Value2")))),
        property("CreateTime", "dropped", it -> List.of()),
        property("IsUrgent", "dropped", it -> List.of()),
        property("CurrentActors", "dropped", it -> List.of()));
  }

  private static Stream<Fault> enos() {
    return Stream.of(
        asked(ENOS, "type taken for 1", it -> it.put("body/type", IntNode.valueOf(1))),
        asked(ENOS, "owner dropped", it -> it.with("body/owner", "")),
        asked(ENOS, "status dropped", it -> it.with("body/status", "")),
        asked(ENOS, "expression dropped", it -> it.with("body/expression", null)),
        status("all but the first status dropped", codes -> codes.replaceFirst(",.*", "")),
        status("all but the last status dropped", codes -> codes.replaceFirst(".*,", "")),
        status("status -1 taken for 1", codes -> codes.replace("-1", "1")),
        status("status 10 taken for 1 and 0", codes -> codes.replace("10", "1,0")),
        asked(
            ENOS,
            "a status that is a number dropped",
            it ->
                it.change("body/status", code -> code.isNumber() ? StringNode.valueOf("") : code)),
        asked(
            ENOS,
            "no status taken for 1",
            it ->
                it.change(
                    "body/status",
                    code -> code.equals(StringNode.valueOf("")) ? StringNode.valueOf("1") : code)),
        time("fromTriggerTime", "dropped", time -> 0),
        time("fromTriggerTime", "excluded", time -> time + 1),
        time("fromTriggerTime", "a second early", time -> time - 1000),
        time("fromTriggerTime", "cut to the minute", time -> time / 60_000 * 60_000),
        time("toTriggerTime", "dropped", time -> 253_402_300_799_000L),
        time("toTriggerTime", "included", time -> time + 1),
        time("toTriggerTime", "a second early", time -> time - 1000),
        time("toTriggerTime", "cut to the minute", time -> time / 60_000 * 60_000));
  }

  private static Stream<Fault> others() {
    return Stream.of(
        instead(
            DATASHARE,
            "creatorDID taken for the documented one",
            "body/creatorDID",
            "did:example:8sAvsS4tB3NYgMJ4uqbVYj"),
        instead(
            DATASHARE, "channelID taken for the documented one", "body/channelID", "{{channelID}}"),
        instead(
            DADAYUN,
            "templateId taken for the documented one",
            "path/templateId",
            "8c50cd03-905b-8dd1-d7a9-1bbf35b868f1"),
        instead(
            EDS,
            "instance_id taken for the documented one",
            "path/instance_id",
            "00000000-0000-0000-0000-000000000000"),
        instead(
            EDS,
            "contract_id taken for the documented one",
            "path/contract_id",
            "AGRTconnector-00003b53a05caccd4c53b509000000000000"));
  }

  private static Fault asked(Api api, String name, UnaryOperator<Sent> change) {
    return Fault.asked(api, PREDICATE, name, change);
  }

  /** Whatever is asked for, if the request is one that keeps the contract. */
  static Fault instead(Api api, String name, String place, String value) {
    return Fault.of(
        api,
        PREDICATE,
        name,
        (sent, server) -> {
          Answered right = server.answer(sent);
          boolean absent =
              right.status() == 200
                  || right.json().path("error_code").asString("").contains("00011016");
          return absent ? server.answer(sent.with(place, value)) : right;
        });
  }

  private static Fault filter(String name, UnaryOperator<List<JsonNode>> change) {
    return asked(DADAYUN, name, it -> Conditions.change(it, change));
  }

  private static Fault operator(
      String operator, String name, Function<JsonNode, List<JsonNode>> change) {
    return asked(DADAYUN, operator + " " + name, it -> Conditions.change(it, operator, change));
  }

  private static Fault property(
      String property, String name, Function<JsonNode, List<JsonNode>> change) {
    return filter(
        property + " " + name,
        all ->
            all.stream()
                .flatMap(
                    it ->
                        (it.path("Id").asString("").equals(property)
                                ? change.apply(it)
                                : List.of(it))
                            .stream())
                .toList());
  }

  private static Fault status(String name, UnaryOperator<String> change) {
    return asked(
        ENOS,
        name,
        it ->
            it.change(
                "body/status",
                codes ->
                    codes.isString()
                        ? StringNode.valueOf(change.apply(codes.stringValue()))
                        : codes));
  }

  private static Fault time(String member, String name, LongUnaryOperator change) {
    return asked(
        ENOS,
        member + " " + name,
        it ->
            it.change(
                "body/" + member, time -> LongNode.valueOf(change.applyAsLong(time.longValue()))));
  }
}
