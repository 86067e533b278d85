package org.processcontracts.benchmarks.client;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.processcontracts.gate.yaml.YamlReader;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The documented answers, and longer ones of the same records. */
final class Bodies {

  /** What is asked for, and the records of a long answer. */
  static final int RECORDS = Requests.LIMIT;

  private final Path specs;

  Bodies(Path specs) {
    this.specs = specs;
  }

  /** The documented answer of bcs, dadayun, enos or eds. */
  byte[] documented(String api) throws IOException {
    return bytes(tree(api));
  }

  /**
   * A hundred records of bcs, dadayun or enos: the documented ones, each with its own identifier.
   */
  byte[] many(String api) throws IOException {
    JsonNode tree = tree(api);
    String pointer =
        switch (api) {
          case "bcs" -> "/operation_records";
          case "dadayun" -> "";
          case "enos" -> "/data/flowInsts";
          default -> throw new IllegalArgumentException(api + " answers no list");
        };
    String identifier =
        switch (api) {
          case "bcs" -> "operation_id";
          case "dadayun" -> "Id";
          default -> "instanceId";
        };
    ArrayNode list = (ArrayNode) tree.at(pointer);
    int documented = list.size();
    for (int i = documented; i < RECORDS; i++) {
      list.add(list.get(i % documented).deepCopy());
    }
    for (int i = 0; i < RECORDS; i++) {
      ObjectNode record = (ObjectNode) list.get(i);
      record.put(identifier, record.get(identifier).stringValue() + "-" + i);
    }
    count(tree);
    return bytes(tree);
  }

  private static void count(JsonNode tree) {
    for (JsonNode at : new JsonNode[] {tree, tree.path("data")}) {
      if (at.has("count")) {
        ((ObjectNode) at).put("count", RECORDS);
      }
    }
  }

  private JsonNode tree(String api) throws IOException {
    String example =
        switch (api) {
          case "bcs" -> "bcs/examples/listOpRecord/records.yaml";
          case "dadayun" -> "dadayun/examples/listWorkflowInstances/instances.yaml";
          case "enos" -> "enos/examples/listFlowInstances/instances.yaml";
          case "eds" -> "eds/examples/showContract/contract.yaml";
          default -> throw new IllegalArgumentException(api);
        };
    Path file = specs.resolve(example);
    return YamlReader.parse(file, Files.readString(file)).tree().get("value");
  }

  private static byte[] bytes(JsonNode tree) {
    return tree.toString().getBytes(UTF_8);
  }
}
