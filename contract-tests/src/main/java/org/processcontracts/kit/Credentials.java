package org.processcontracts.kit;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.processcontracts.gate.contract.Request;
import org.processcontracts.gate.yaml.IoReason;
import org.processcontracts.gate.yaml.Problem;
import org.processcontracts.gate.yaml.YamlDocument;
import org.processcontracts.gate.yaml.YamlReader;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * What a server needs in place of documented values: of each API, values by {@linkplain Place
 * place}. The same under the name of one of the kit's own tenants, for what belongs to that.
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
      YamlDocument read = YamlReader.parse(file, Files.readString(file));
      for (Problem problem : read.problems()) {
        throw new IllegalArgumentException(
            "%s:%d:%d %s"
                .formatted(
                    file,
                    problem.position().line(),
                    problem.position().column(),
                    problem.message()));
      }
      JsonNode apis = read.tree();
      if (!apis.isObject() || apis.values().stream().anyMatch(api -> !api.isObject())) {
        throw new IllegalArgumentException(
            "%s has to hold, under the name of each API, values by their place: header/X-Auth-Token: …"
                .formatted(file));
      }
      apis.forEach(Credentials::check);
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
        // Those of a tenant stand one level deeper.
        .flatMap(value -> value.isObject() ? value.valueStream() : Stream.of(value))
        .filter(value -> !value.isNull() && !value.isBoolean())
        .map(value -> value.isString() ? value.stringValue() : value.toString())
        .toList();
  }

  private static void check(JsonNode places) {
    for (Map.Entry<String, JsonNode> entry : places.properties()) {
      JsonNode own = isTenant(entry) ? entry.getValue() : single(entry);
      for (Map.Entry<String, JsonNode> value : own.properties()) {
        Place.of(value.getKey());
        checkValue(value.getKey(), value.getValue());
      }
    }
  }

  private static JsonNode single(Map.Entry<String, JsonNode> entry) {
    return JsonNodeFactory.instance.objectNode().set(entry.getKey(), entry.getValue());
  }

  /** What a header cannot hold would begin another one. */
  private static void checkValue(String place, JsonNode value) {
    if (!place.startsWith("body/") && value.isContainer()) {
      throw new IllegalArgumentException("the value of " + place + " has to be a text");
    }
    if (place.startsWith("header/")
        && value.asString("").chars().anyMatch(Character::isISOControl)) {
      throw new IllegalArgumentException(
          "the value of %s holds a line break or another control character".formatted(place));
    }
  }

  private static boolean isTenant(Map.Entry<String, JsonNode> entry) {
    return entry.getKey().indexOf('/') < 0 && entry.getValue().isObject();
  }

  /** A request with them in it. */
  public Request in(String api, Request request) {
    ObjectNode places = JsonNodeFactory.instance.objectNode();
    for (Map.Entry<String, JsonNode> entry : apis.path(api).properties()) {
      if (!isTenant(entry)) {
        places.set(entry.getKey(), entry.getValue());
      }
    }
    return Place.setAll(request, places);
  }

  /** A request of one of the kit's own tenants with those of that tenant in it. */
  public Request of(String api, String tenant, Request request) {
    return Place.setAll(request, apis.path(api).path(tenant));
  }
}
