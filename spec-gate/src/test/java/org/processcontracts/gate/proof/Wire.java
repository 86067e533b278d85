package org.processcontracts.gate.proof;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.processcontracts.gate.contract.Side;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.MissingNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What a contract lets pass, place by place, with every reference opened and every word left out.
 * It shares no code with the comparison that it is to check.
 */
final class Wire {

  private static final Set<String> WORDS =
      Set.of("description", "title", "example", "externalDocs", "deprecated", "default", "xml");
  private static final int DEEP = 40;

  /**
   * The schema of one place.
   *
   * @param text whether its values are written as text, as those of parameters are
   * @param examples documented values
   */
  record Place(Side side, JsonNode schema, boolean text, List<JsonNode> examples) {}

  private final JsonNode tree;
  private final Map<String, JsonNode> files;
  private final Map<String, Place> places = new LinkedHashMap<>();
  private final Set<String> envelope = new TreeSet<>();

  /** The places of a contract, given its files by path from the folder of the API. */
  Wire(Map<String, JsonNode> files) {
    this.files = files;
    this.tree = files.getOrDefault(Subject.CONTRACT, MissingNode.getInstance());
    tree.path("paths")
        .forEachEntry(
            (path, item) ->
                item.forEachEntry(
                    (method, operation) -> {
                      if (operation.has("responses")) {
                        operation(path, method, operation);
                      }
                    }));
  }

  /** All that is promised apart from schemas, in words to compare. */
  Set<String> envelope() {
    return envelope;
  }

  Set<String> names() {
    return places.keySet();
  }

  /** A place by its name; what a status does not tell, the default does. */
  @Nullable Place place(String name) {
    Place found = places.get(name);
    return found == null ? places.get(name.replaceFirst(" [1-5](\\d\\d|XX) ", " default ")) : found;
  }

  private void operation(String path, String method, JsonNode operation) {
    String address = method + " " + path.replaceAll("\\{[^}]*}", "{}");
    envelope.add(address + " security " + operation.path("security") + tree.path("security"));
    for (JsonNode listed : operation.path("parameters")) {
      JsonNode parameter = follow(listed);
      String in = parameter.path("in").asString("");
      String at = address + " request " + in + " " + told(path, in, parameter);
      envelope.add(at + " " + parameter.path("required").asBoolean(false));
      JsonNode schema = follow(parameter.path("schema"));
      add(at, Side.REQUEST, schema, true, parameter);
      if (schema.has("x-contentSchema")) {
        add(
            at + " content",
            Side.REQUEST,
            schema.get("x-contentSchema"),
            false,
            JsonNodeFactory.instance.objectNode());
      }
    }
    JsonNode body = follow(operation.path("requestBody"));
    if (body.isObject()) {
      envelope.add(address + " request body " + body.path("required").asBoolean(false));
      content(address + " request body", Side.REQUEST, body);
    }
    operation
        .get("responses")
        .forEachEntry((status, response) -> reply(address, status, follow(response)));
  }

  /** How a parameter is told on the wire: one of the path by its place, the others by name. */
  private static String told(String path, String in, JsonNode parameter) {
    String name = parameter.path("name").asString("");
    int at = path.indexOf("{" + name + "}");
    return in.equals("path") && at >= 0
        ? String.valueOf(path.substring(0, at).split("\\{", -1).length)
        : name.toLowerCase(Locale.ROOT);
  }

  private void reply(String address, String status, JsonNode response) {
    String at = address + " reply " + status;
    envelope.add(at);
    response
        .path("headers")
        .forEachEntry(
            (name, header) -> {
              JsonNode told = follow(header);
              envelope.add(at + " header " + name + " " + told.path("required").asBoolean(false));
              add(at + " header " + name, Side.RESPONSE, told.path("schema"), true, told);
            });
    content(at + " body", Side.RESPONSE, response);
  }

  private void content(String at, Side side, JsonNode holder) {
    holder
        .path("content")
        .forEachEntry(
            (type, media) -> {
              envelope.add(at + " " + type);
              add(at + " " + type, side, media.path("schema"), false, media);
            });
  }

  private void add(String name, Side side, JsonNode schema, boolean text, JsonNode holder) {
    List<JsonNode> examples = new ArrayList<>();
    holder.path("examples").forEach(example -> examples.add(follow(example).path("value")));
    places.put(name, new Place(side, open(schema, 0), text, examples));
  }

  private JsonNode follow(JsonNode node) {
    JsonNode here = node;
    for (int hop = 0; hop < DEEP && here.path("$ref").isString(); hop++) {
      String ref = here.get("$ref").stringValue();
      String[] parts = ref.split("#", 2);
      JsonNode file =
          parts[0].isEmpty() ? tree : files.getOrDefault(parts[0], MissingNode.getInstance());
      here = file.at(parts.length > 1 ? parts[1] : "");
    }
    return here;
  }

  /** The schema with its references opened; lists whose order means nothing are put in order. */
  private JsonNode open(JsonNode node, int depth) {
    JsonNode schema = follow(node);
    if (!schema.isObject() || depth > DEEP) {
      return schema;
    }
    ObjectNode opened = JsonNodeFactory.instance.objectNode();
    schema.forEachEntry(
        (key, value) -> {
          if (key.equals("properties")) {
            ObjectNode properties = opened.putObject(key);
            value.forEachEntry((name, property) -> properties.set(name, open(property, depth + 1)));
          } else if (Set.of("allOf", "oneOf", "anyOf").contains(key)) {
            ArrayNode list = opened.putArray(key);
            value.forEach(item -> list.add(open(item, depth + 1)));
          } else if (Set.of("items", "additionalProperties", "not").contains(key)) {
            opened.set(key, open(value, depth + 1));
          } else if (Set.of("required", "enum").contains(key)) {
            ArrayNode list = opened.putArray(key);
            value.valueStream().sorted(Comparator.comparing(JsonNode::toString)).forEach(list::add);
          } else if (!WORDS.contains(key) && !key.startsWith("x-")) {
            opened.set(key, value);
          }
        });
    return opened;
  }
}
