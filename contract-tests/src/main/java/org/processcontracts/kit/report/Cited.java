package org.processcontracts.kit.report;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.processcontracts.gate.yaml.Pointer;
import org.processcontracts.kit.ContractFile;
import tools.jackson.databind.JsonNode;

/**
 * What a contract cites of its document. A document goes from the request to the answer, tells a
 * structure after the one that names it, and the statuses at its end, and it may number its tables;
 * so the contract is read in this order.
 */
final class Cited {

  private static final Pattern NUMBERED = Pattern.compile("\\S+ \"\\p{L}+ ?(\\d{1,9})\\b");

  private Cited() {}

  /** The pointer of the element that cites it, by each line, in order of the document. */
  static Map<String, String> of(ContractFile file) {
    JsonNode root = file.contract().tree();
    Map<String, String> lines = new LinkedHashMap<>();
    Map<String, String> statuses = new LinkedHashMap<>();
    Set<String> seen = new HashSet<>();
    Deque<String> ahead = new ArrayDeque<>(List.of("/paths", ""));
    while (!ahead.isEmpty()) {
      String pointer = ahead.pop();
      if (seen.add(pointer)) {
        JsonNode node = root.at(pointer);
        boolean status = Pointer.last(Pointer.parent(pointer)).equals("responses");
        ContractFile.cited(node)
            .forEach(line -> (status ? statuses : lines).putIfAbsent(line, pointer));
        List<String> next = next(pointer, node);
        Collections.reverse(next);
        next.forEach(ahead::push);
      }
    }
    statuses.forEach(lines::putIfAbsent);
    Map<String, String> inOrder = new LinkedHashMap<>();
    inOrder(lines.keySet()).forEach(line -> inOrder.put(line, lines.get(line)));
    return inOrder;
  }

  /** What stands in a node, or what it refers to. */
  private static List<String> next(String pointer, JsonNode node) {
    List<String> next = new ArrayList<>();
    String ref = node.path("$ref").asString("");
    if (ref.startsWith("#/")) {
      next.add(ref.substring(1));
    }
    node.forEachEntry((name, child) -> next.add(Pointer.child(pointer, name)));
    if (node.isArray()) {
      IntStream.range(0, node.size()).forEach(i -> next.add(pointer + "/" + i));
    }
    return next;
  }

  /** Those of numbered tables by their numbers, the others where they are. */
  private static List<String> inOrder(Set<String> lines) {
    List<String> all = new ArrayList<>(lines);
    int[] places = IntStream.range(0, all.size()).filter(i -> number(all.get(i)) >= 0).toArray();
    List<String> numbered =
        IntStream.of(places)
            .mapToObj(all::get)
            .sorted(Comparator.comparing(Cited::number))
            .toList();
    for (int i = 0; i < places.length; i++) {
      all.set(places[i], numbered.get(i));
    }
    return all;
  }

  private static int number(String line) {
    Matcher number = NUMBERED.matcher(line);
    return number.lookingAt() ? Integer.parseInt(number.group(1)) : -1;
  }
}
