package org.processcontracts.kit;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.processcontracts.gate.contract.Request;
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

  /** The values themselves, as texts; of a token behind a scheme the token alone, too. */
  public List<String> values() {
    return apis.valueStream()
        .flatMap(JsonNode::valueStream)
        // Those of a tenant stand one level deeper.
        .flatMap(value -> value.isObject() ? value.valueStream() : Stream.of(value))
        .filter(value -> !value.isNull() && !value.isBoolean())
        .map(value -> value.isString() ? value.stringValue() : value.toString())
        .flatMap(value -> Stream.of(value, value.replaceFirst("^[A-Za-z]+ +", "")))
        .distinct()
        .toList();
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
