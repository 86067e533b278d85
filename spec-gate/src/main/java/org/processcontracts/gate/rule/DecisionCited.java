package org.processcontracts.gate.rule;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.StreamSupport;
import org.processcontracts.gate.Api;
import org.processcontracts.gate.Decisions;
import org.processcontracts.gate.Findings;
import org.processcontracts.gate.Ledger.Row;
import org.processcontracts.gate.Rule;
import org.processcontracts.gate.Specs;
import org.processcontracts.gate.yaml.Pointer;
import org.processcontracts.gate.yaml.YamlDocument;
import tools.jackson.databind.JsonNode;

/** Decisions, the nodes they settle, and the ledger rows they bring name each other. */
public final class DecisionCited implements Rule {

  private static final String KEY = "x-decision";

  @Override
  public String id() {
    return "decision-cited";
  }

  @Override
  public String reason() {
    return "A reader of either finds the other: why a node is so, and where a decision took effect.";
  }

  @Override
  public void check(Specs specs, Findings findings) {
    Decisions shared = specs.shared();
    if (specs.apis().stream().anyMatch(api -> api.contract().readable())) {
      findings.add(shared.file(), shared.problems());
    }
    for (Api api : specs.apis()) {
      if (api.contract().readable()) {
        check(api, shared, findings);
      }
    }
  }

  private static void check(Api api, Decisions shared, Findings findings) {
    findings.add(api.decisions().file(), api.decisions().problems());
    Set<String> known = new HashSet<>(shared.lines().keySet());
    known.addAll(api.decisions().lines().keySet());
    Set<String> cited = new HashSet<>();
    citations(api.contract(), "", api.contract().tree(), known, cited, findings);
    for (YamlDocument example : api.examples().values()) {
      citations(example, "", example.tree(), known, cited, findings);
    }
    api.decisions()
        .lines()
        .forEach(
            (id, line) -> {
              if (!cited.contains(id)) {
                findings.add(
                    api.decisions().file(),
                    line,
                    "no node of the contract carries %s: %s".formatted(KEY, id),
                    "add it to the node that the decision settles");
              }
            });
    for (Row row : api.ledger().rows()) {
      if (!row.published() && !carries(api, row)) {
        findings.add(
            api.ledger().file(),
            row.line(),
            "the %s '%s' at %s comes from %s but does not carry %s"
                .formatted(row.kind().text(), row.element(), row.pointer(), row.document(), KEY),
            "add %s: %s to the node or to the component it refers to"
                .formatted(KEY, row.document()));
      }
    }
  }

  private static void citations(
      YamlDocument document,
      String pointer,
      JsonNode node,
      Set<String> known,
      Set<String> cited,
      Findings findings) {
    for (String id : ids(node)) {
      cited.add(id);
      if (!known.contains(id)) {
        findings.add(
            document,
            Pointer.child(pointer, KEY),
            "no decision has the id '%s'".formatted(id),
            "write the decision down, or name the right one");
      }
    }
    for (Map.Entry<String, JsonNode> member : node.properties()) {
      String child = Pointer.child(pointer, member.getKey());
      // An example's payload is data; a property may well be called value.
      boolean payload =
          member.getKey().equals("value") && !Pointer.last(pointer).equals("properties");
      if (!payload) {
        citations(document, child, member.getValue(), known, cited, findings);
      }
    }
    for (int i = 0; node.isArray() && i < node.size(); i++) {
      citations(
          document,
          Pointer.child(pointer, Integer.toString(i)),
          node.get(i),
          known,
          cited,
          findings);
    }
  }

  /** The node of the row, what it refers to, or the nearest element around it carries the id. */
  private static boolean carries(Api api, Row row) {
    String pointer = row.pointer();
    while (!pointer.isEmpty()) {
      JsonNode here = api.contract().at(pointer);
      JsonNode target = api.description().resolved(here).orElse(here);
      if (ids(here).contains(row.document()) || ids(target).contains(row.document())) {
        return true;
      }
      if (bounds(pointer)) {
        return false;
      }
      pointer = Pointer.parent(pointer);
    }
    return false;
  }

  /** Whether the pointer leads to an element that has a name of its own. */
  private static boolean bounds(String pointer) {
    String holder = Pointer.last(Pointer.parent(pointer));
    return pointer.matches("/components/[^/]+/[^/]+|/paths/[^/]+/[^/]+")
        || holder.equals("properties")
        || holder.equals("responses");
  }

  private static List<String> ids(JsonNode node) {
    JsonNode cited = node.path(KEY);
    return cited.isArray()
        ? StreamSupport.stream(cited.spliterator(), false).map(id -> id.asString("")).toList()
        : cited.isMissingNode() ? List.of() : List.of(cited.asString(""));
  }
}
