package org.processcontracts.tests.fault;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.processcontracts.gate.yaml.Pointer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Changes JSON trees, of which it makes copies. */
final class Trees {

  private Trees() {}

  /** With a value at a pointer whose parent is there, or without it if the value is missing. */
  static JsonNode put(JsonNode tree, String pointer, JsonNode value) {
    if (pointer.isEmpty()) {
      return value;
    }
    JsonNode copy = tree.deepCopy();
    String last = Pointer.last(pointer);
    JsonNode parent = copy.at(pointer.substring(0, pointer.lastIndexOf('/')));
    if (parent instanceof ObjectNode object) {
      if (value.isMissingNode()) {
        object.remove(last);
      } else {
        object.set(last, value);
      }
    } else if (parent instanceof ArrayNode array && last.matches("[0-9]+")) {
      int index = Integer.parseInt(last);
      if (index < array.size()) {
        if (value.isMissingNode()) {
          array.remove(index);
        } else {
          array.set(index, value);
        }
      }
    }
    return copy;
  }

  /** With another value at each place that fits; an asterisk stands for any member or element. */
  static JsonNode each(JsonNode tree, String pattern, UnaryOperator<JsonNode> change) {
    JsonNode changed = tree;
    // From the end: what goes does not move what is still to come.
    List<String> places = places(tree, pattern);
    for (int i = places.size() - 1; i >= 0; i--) {
      changed = put(changed, places.get(i), change.apply(changed.at(places.get(i))));
    }
    return changed;
  }

  /** The pointers that fit and hold a value. */
  static List<String> places(JsonNode tree, String pattern) {
    List<String> found = new ArrayList<>(List.of(""));
    for (String token : Pointer.tokens(pattern)) {
      List<String> next = new ArrayList<>();
      for (String place : found) {
        JsonNode value = tree.at(place);
        if (!token.equals("*")) {
          next.add(Pointer.child(place, token));
        } else if (value.isObject()) {
          value.propertyNames().forEach(name -> next.add(Pointer.child(place, name)));
        } else {
          for (int i = 0; i < value.size(); i++) {
            next.add(place + "/" + i);
          }
        }
      }
      next.removeIf(place -> tree.at(place).isMissingNode());
      found = next;
    }
    return found;
  }
}
