package org.processcontracts.kit.relation;

import java.util.List;
import tools.jackson.databind.JsonNode;

/**
 * Someone who calls.
 *
 * @param name unique among the tenants of the API; {@value #DOCUMENTED} sends documented values
 * @param places what they send, by place
 * @param sees the names of the scopes that they may see
 */
record Principal(String name, JsonNode places, List<String> sees) {

  static final String DOCUMENTED = "documented";

  static Principal of(String name, JsonNode told) {
    List<String> sees = told.path("sees").valueStream().map(JsonNode::stringValue).toList();
    return new Principal(name, told.path("set"), sees);
  }

  boolean documented() {
    return name.equals(DOCUMENTED);
  }

  /** Why nothing can be tried on a server that refuses all that they may see. */
  String unknown(Relation relation) {
    return "the server does not know the %s of %s: see README"
        .formatted(
            documented() ? "documented caller" : "kit's principal \"%s\"".formatted(name),
            relation.contract().api());
  }
}
