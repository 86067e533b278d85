package org.processcontracts.kit.report;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.processcontracts.gate.yaml.Pointer;
import org.processcontracts.kit.ContractFile;
import tools.jackson.databind.JsonNode;

/**
 * What a contract cites of its document. A document goes from the request to the answer, tells a
 * structure after the one that names it, and the statuses at its end; so it is read in this order.
 */
final class Cited {

  private final JsonNode root;
  private final Map<String, String> lines = new LinkedHashMap<>();
  private final Map<String, String> statuses = new LinkedHashMap<>();
  private final Deque<String> named = new ArrayDeque<>();
  private final Set<String> seen = new HashSet<>();

  private Cited(JsonNode root) {
    this.root = root;
  }

  /** The pointer of the element that cites it, by each line, in order of the document. */
  static Map<String, String> of(ContractFile file) {
    Cited cited = new Cited(file.contract().tree());
    cited.named.add("/paths");
    while (!cited.named.isEmpty()) {
      String pointer = cited.named.remove();
      cited.walk(pointer, cited.root.at(pointer));
    }
    // Nothing leads to the rest.
    cited.walk("", cited.root);
    cited.statuses.forEach(cited.lines::putIfAbsent);
    return cited.lines;
  }

  private void walk(String pointer, JsonNode node) {
    if (!seen.add(pointer)) {
      return;
    }
    boolean status = Pointer.last(Pointer.parent(pointer)).equals("responses");
    ContractFile.cited(node)
        .forEach(line -> (status ? statuses : lines).putIfAbsent(line, pointer));
    String ref = node.path("$ref").asString("");
    if (ref.startsWith("#/")) {
      named.add(ref.substring(1));
    }
    node.forEachEntry((name, child) -> walk(Pointer.child(pointer, name), child));
    if (node.isArray()) {
      for (int i = 0; i < node.size(); i++) {
        walk(pointer + "/" + i, node.get(i));
      }
    }
  }
}
