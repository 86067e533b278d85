package org.processcontracts.gate.compat;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.processcontracts.gate.cases.Samples;
import org.processcontracts.gate.contract.Contract;
import org.processcontracts.gate.contract.Operation;
import org.processcontracts.gate.contract.Side;
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
   * version, one change says so.
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
    List<Change> found = changes.list();
    if (found.isEmpty()) {
      found.add(
          new Change(
              ChangeIds.EDITED,
              Severity.COMPATIBLE,
              "",
              "",
              "the contract was edited without any effect on the wire",
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
