package org.processcontracts.kit;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.processcontracts.gate.contract.Request;
import org.processcontracts.gate.yaml.IoReason;
import org.processcontracts.gate.yaml.YamlReader;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * What a server needs in place of documented values: of each API, values by {@linkplain Place
 * place}.
 */
public record Credentials(JsonNode apis) {

  /** The documented values themselves, which the reference server knows. */
  public static Credentials documented() {
    return new Credentials(JsonNodeFactory.instance.objectNode());
  }

  /**
   * Those of a YAML file.
   *
   * @throws IllegalArgumentException if there is no such file, or it is none
   */
  public static Credentials read(Path file) {
    try {
      JsonNode apis = YamlReader.parse(file, Files.readString(file)).tree();
      if (!apis.isObject() || apis.values().stream().anyMatch(api -> !api.isObject())) {
        throw new IllegalArgumentException(
            "%s has to hold, under the name of each API, values by their place: header/X-Auth-Token: …"
                .formatted(file));
      }
      apis.forEach(api -> api.propertyNames().forEach(Place::of));
      return new Credentials(apis);
    } catch (IOException e) {
      throw new IllegalArgumentException(
          "cannot read the credentials %s: %s".formatted(file, IoReason.of(e)), e);
    }
  }

  /** The values themselves, as texts. */
  public List<String> values() {
    return apis.valueStream()
        .flatMap(JsonNode::valueStream)
        .filter(value -> !value.isNull() && !value.isBoolean())
        .map(value -> value.isString() ? value.stringValue() : value.toString())
        .toList();
  }

  /** A request with them in it. */
  public Request in(String api, Request request) {
    Request changed = request;
    for (Map.Entry<String, JsonNode> value : apis.path(api).properties()) {
      changed = Place.of(value.getKey()).set(changed, value.getValue());
    }
    return changed;
  }
}
