package org.processcontracts.tests.scenario;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.processcontracts.gate.contract.Contract;
import org.processcontracts.gate.yaml.Pointer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Lets a payload depart from its contract, at random places and in random ways. */
final class RandomDrift {

  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  /** A value in the tree, and where the contract describes it; the schema may be empty. */
  private record Place(JsonNode parent, String name, int index, String schema) {

    JsonNode value() {
      return parent.isObject() ? parent.get(name) : parent.get(index);
    }

    void set(JsonNode value) {
      if (parent instanceof ObjectNode object) {
        object.set(name, value);
      } else {
        ((ArrayNode) parent).set(index, value);
      }
    }
  }

  private final Contract contract;
  private final Random random;

  RandomDrift(Contract contract, long seed) {
    this.contract = contract;
    this.random = new Random(seed);
  }

  /** A copy of the payload with one to four departures. Its root stays what it is. */
  JsonNode of(JsonNode payload, String schema) {
    JsonNode copy = payload.deepCopy();
    for (int i = random.nextInt(4); i >= 0; i--) {
      depart(copy, schema);
    }
    return copy;
  }

  private void depart(JsonNode root, String schema) {
    List<Place> places = new ArrayList<>();
    collect(root, schema, places);
    if (places.isEmpty() || random.nextInt(8) == 0 && root.isObject()) {
      add(root);
      return;
    }
    Place place = places.get(random.nextInt(places.size()));
    JsonNode value = place.value();
    switch (random.nextInt(6)) {
      case 0 -> place.set(NODES.nullNode());
      case 1 -> {
        if (place.parent() instanceof ObjectNode object) {
          object.remove(place.name());
        } else {
          ((ArrayNode) place.parent()).remove(place.index());
        }
      }
      case 2 -> add(value.isObject() ? value : place.parent());
      case 3 -> place.set(contract.resolve(place.schema()).has("enum") ? unknown(value) : other());
      default -> place.set(other());
    }
  }

  private void add(JsonNode object) {
    if (object instanceof ObjectNode members) {
      members.set("neu/" + random.nextInt(1_000), other());
    }
  }

  private JsonNode unknown(JsonNode value) {
    return value.isNumber()
        ? NODES.numberNode(100 + random.nextInt(1_000))
        : NODES.stringNode("UNKNOWN " + random.nextInt(1_000));
  }

  private JsonNode other() {
    return switch (random.nextInt(9)) {
      case 0 -> NODES.stringNode("");
      case 1 -> NODES.stringNode("12");
      case 2 -> NODES.numberNode(-random.nextInt(1_000));
      case 3 -> NODES.numberNode(new java.math.BigDecimal("1.50"));
      case 4 -> NODES.numberNode(new java.math.BigInteger("9223372036854775808"));
      case 5 -> NODES.booleanNode(random.nextBoolean());
      case 6 -> NODES.arrayNode().add(1).add(NODES.objectNode().put("a", "b"));
      case 7 -> NODES.objectNode().put("a b", 1.25);
      default -> NODES.objectNode();
    };
  }

  private void collect(JsonNode value, String at, List<Place> places) {
    String schema = contract.follow(at);
    if (value.isObject()) {
      for (String name : value.propertyNames()) {
        String member = member(contract, schema, name);
        places.add(new Place(value, name, -1, member));
        collect(value.get(name), member, places);
      }
    } else if (value.isArray()) {
      for (int i = 0; i < value.size(); i++) {
        places.add(new Place(value, "", i, schema + "/items"));
        collect(value.get(i), schema + "/items", places);
      }
    }
  }

  /** Where the contract describes a member of an object; a place without a schema if nowhere. */
  static String member(Contract contract, String schema, String name) {
    String property = Pointer.child(schema + "/properties", name);
    return contract.at(property).isMissingNode() ? schema + "/additionalProperties" : property;
  }
}
