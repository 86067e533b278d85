package org.processcontracts.gate.compat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.processcontracts.gate.cases.Samples;
import org.processcontracts.gate.contract.Contract;
import org.processcontracts.gate.contract.Operation;
import org.processcontracts.gate.contract.Side;
import org.processcontracts.gate.yaml.Pointer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Compares a contract with an older one. */
public final class Compatibility {

  private static final Comparator<Change> ORDER =
      Comparator.comparing(Change::severity)
          .thenComparing(it -> String.valueOf(it.now()))
          .thenComparing(it -> String.valueOf(it.old()))
          .thenComparing(Change::id)
          .thenComparing(Change::message);

  private final Contract old;
  private final Contract now;
  private final Changes changes = new Changes();
  private final Samples oldRequests = new Samples(Side.REQUEST);
  private final Samples oldReplies = new Samples(Side.RESPONSE);
  private final Samples requests = new Samples(Side.REQUEST);
  private final Samples replies = new Samples(Side.RESPONSE);

  private Compatibility(Contract old, Contract now) {
    this.old = old;
    this.now = now;
  }

  /**
   * Every change that may be seen on the wire or in a client, gravest first; always the same list
   * for the same contracts. If there is none although the contracts differ in more than their
   * version and their layout, one change says so.
   */
  public static List<Change> compare(Contract old, Contract now) {
    return new Compatibility(old, now).run();
  }

  private List<Change> run() {
    if (unversioned(old).equals(unversioned(now))) {
      return List.of();
    }
    Map<String, Operation> before = byAddress(old);
    Map<String, Operation> after = byAddress(now);
    before.forEach(
        (address, operation) -> {
          Operation then = after.get(address);
          if (then == null) {
            removed(operation);
          } else {
            servers(operation.pointer(), then.pointer());
            new OperationComparison(
                    new Exchanges(old, operation, oldRequests, oldReplies),
                    new Exchanges(now, then, requests, replies),
                    changes)
                .compare();
          }
        });
    after.forEach(
        (address, operation) -> {
          if (!before.containsKey(address)) {
            String message = address(operation) + " was added";
            changes.harmless("operation-added", null, operation.pointer(), message);
          }
        });
    servers("", "");
    List<Change> found = changes.list();
    if (found.isEmpty() && Layout.same(old, now)) {
      return List.of();
    }
    if (found.isEmpty()) {
      found.add(
          new Change(
              ChangeIds.EDITED,
              Severity.COMPATIBLE,
              "",
              "",
              "the contract was edited; no exchange that it tells of changes",
              null));
    }
    found.sort(ORDER);
    return List.copyOf(found);
  }

  private void removed(Operation operation) {
    String moved =
        now.operations().stream()
            .filter(it -> !it.operationId().isEmpty())
            .filter(it -> it.operationId().equals(operation.operationId()))
            .map(it -> ", " + it.operationId() + " is " + address(it) + " now")
            .findFirst()
            .orElse("");
    Witness witness = new Exchanges(old, operation, oldRequests, oldReplies).request();
    boolean taken = witness != null && new Judge(old, operation, Map.of()).takes(witness);
    changes.breaking(
        "operation-removed",
        operation.pointer(),
        null,
        address(operation) + " was removed" + moved,
        taken ? witness : null);
  }

  /** Compares where an operation, or what says nothing else, is to be called. */
  private void servers(String pointer, String nowPointer) {
    String before = holder(old, pointer);
    String after = holder(now, nowPointer);
    String urls = urls(old.at(before));
    String nowUrls = urls(now.at(after));
    if (!urls.equals(nowUrls)) {
      changes.harmless(
          ChangeIds.SERVERS,
          before,
          after,
          "the servers were %s, are %s; who calls one that is gone has to be told"
              .formatted(urls, nowUrls));
    }
  }

  /** The nearest list of servers, of the operation, its path or the whole. */
  private static String holder(Contract contract, String pointer) {
    for (String at = pointer; !at.isEmpty(); at = Pointer.parent(at)) {
      if (contract.at(at).path("servers").isArray()) {
        return at + "/servers";
      }
    }
    return "/servers";
  }

  /** Each with the values of its variables, in any order. */
  private static String urls(JsonNode servers) {
    Set<String> urls = new TreeSet<>();
    for (JsonNode server : servers) {
      List<String> variables = new ArrayList<>();
      server
          .path("variables")
          .forEachEntry(
              (name, variable) ->
                  variables.add(
                      name
                          + "="
                          + (variable.has("enum")
                              ? variable.get("enum")
                              : variable.get("default"))));
      variables.sort(null);
      String url = server.path("url").asString("");
      urls.add(variables.isEmpty() ? url : url + " " + variables);
    }
    return urls.isEmpty() ? "/" : String.join(", ", urls);
  }

  /** Operations by method and path; what a path parameter is called does not show on the wire. */
  private static Map<String, Operation> byAddress(Contract contract) {
    Map<String, Operation> operations = new LinkedHashMap<>();
    for (Operation operation : contract.operations()) {
      String path = operation.path().replaceAll("\\{[^}]*}", "{}");
      operations.putIfAbsent(operation.method() + " " + path, operation);
    }
    return operations;
  }

  private static String address(Operation operation) {
    return operation.method() + " " + operation.path();
  }

  private static JsonNode unversioned(Contract contract) {
    JsonNode tree = contract.tree().deepCopy();
    if (tree.path("info") instanceof ObjectNode info) {
      info.remove("version");
    }
    return tree;
  }
}
