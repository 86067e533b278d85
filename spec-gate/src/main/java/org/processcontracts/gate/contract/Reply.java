package org.processcontracts.gate.contract;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * What a server answers.
 *
 * @param status three digits, or default for one that the contract does not list
 * @param headers their texts, by name
 * @param mediaType of the body; empty if there is none
 * @param body null if there is none
 */
public record Reply(
    String status, Map<String, String> headers, String mediaType, @Nullable JsonNode body) {

  /** Keeps the headers in order of name. */
  public Reply {
    headers = Collections.unmodifiableMap(new TreeMap<>(headers));
  }

  /** The same reply with another text for a header. */
  public Reply with(String header, String text) {
    Map<String, String> changed = new TreeMap<>(headers);
    changed.put(header, text);
    return new Reply(status, changed, mediaType, body);
  }
}
