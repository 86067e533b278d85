package org.processcontracts.gate.contract;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * What a client sends.
 *
 * @param parameters their texts before any URL encoding; an absent one has no entry
 * @param body null if there is none
 */
public record Request(Map<Key, String> parameters, @Nullable JsonNode body) {

  /** Which parameter: {@code in} is path, query, header or cookie. */
  public record Key(String in, String name) {

    /** The key of a parameter. */
    public static Key of(Parameter parameter) {
      return new Key(parameter.in(), parameter.name());
    }
  }

  /** Keeps the order of the parameters. */
  public Request {
    parameters = Collections.unmodifiableMap(new LinkedHashMap<>(parameters));
  }

  /** The same request with another text for a parameter, or without it if the text is null. */
  public Request with(Key key, @Nullable String text) {
    Map<Key, String> changed = new LinkedHashMap<>(parameters);
    if (text == null) {
      changed.remove(key);
    } else {
      changed.put(key, text);
    }
    return new Request(changed, body);
  }

  /** The same request with another body. */
  public Request withBody(@Nullable JsonNode changed) {
    return new Request(parameters, changed);
  }
}
