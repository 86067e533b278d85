package org.processcontracts.tests.ledger;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.processcontracts.gate.contract.Element;
import org.processcontracts.gate.contract.Elements;
import org.processcontracts.gate.yaml.Pointer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A way to leave every documented element where it is and yet take away what it does.
 *
 * @param title what is done
 * @param named what a finding has to name
 * @param removal does it to a contract
 */
record Use(String title, String named, Consumer<JsonNode> removal) {

  /** Every such way that a contract offers. */
  static List<Use> all(JsonNode contract) {
    List<Use> uses = new ArrayList<>();
    for (Element element : Elements.of(contract)) {
      String pointer = element.pointer();
      JsonNode node = element.node();
      switch (element.kind()) {
        case OPERATION -> {
          for (int i = 0; i < node.path("parameters").size(); i++) {
            int index = i;
            String ref = node.at("/parameters/" + i + "/$ref").asString("#" + pointer);
            uses.add(
                new Use(
                    "no longer takes " + ref,
                    ref.substring(1),
                    c -> ((ArrayNode) c.at(pointer + "/parameters")).remove(index)));
          }
        }
        case REQUEST_BODY -> uses.add(without(pointer, "required", pointer));
        case RESPONSE ->
            node.path("headers")
                .forEachEntry(
                    (name, header) ->
                        uses.add(
                            without(
                                pointer + "/headers",
                                name,
                                header.path("$ref").asString().substring(1))));
        case MEDIA_TYPE ->
            uses.add(
                new Use(
                    "any content at " + pointer,
                    element.owner(),
                    c -> ((ObjectNode) c.at(pointer)).putObject("schema")));
        case PROPERTY -> {
          if (!element.isReference()) {
            uses.add(
                new Use(
                    "an example at " + pointer,
                    pointer + "/example",
                    c -> ((ObjectNode) c.at(pointer)).put("example", "inline")));
          }
        }
        default -> {}
      }
      if (node.has("x-enum-varnames")) {
        uses.add(
            new Use(
                "misspells a constant of " + pointer,
                pointer + "/enum",
                c -> ((ArrayNode) c.at(pointer + "/x-enum-varnames")).set(0, "MISSPELT")));
      }
      if (node.has("x-contentSchema")) {
        uses.add(
            without(
                pointer,
                "x-contentSchema",
                node.at("/x-contentSchema/$ref").asString().substring(1)));
      }
    }
    return uses;
  }

  private static Use without(String pointer, String key, String named) {
    return new Use(
        "no longer has " + Pointer.child(pointer, key),
        named,
        c -> ((ObjectNode) c.at(pointer)).remove(key));
  }
}
