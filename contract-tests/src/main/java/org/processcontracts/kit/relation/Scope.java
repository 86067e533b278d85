package org.processcontracts.kit.relation;

import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/**
 * Some of the records of a server, such as those of a project.
 *
 * @param name unique among the tenants of the API; {@value #RECORDS} holds the kit's own records
 * @param places where a request names it
 * @param absent at each of these places alone, what makes it one that does not exist
 */
record Scope(String name, JsonNode places, List<Map.Entry<String, JsonNode>> absent) {

  static final String RECORDS = "records";

  static Scope of(String name, JsonNode told, JsonNode absent) {
    JsonNode own = told.has("absent") ? told.get("absent") : absent;
    return new Scope(name, told.path("set"), List.copyOf(own.properties()));
  }

  /** Why nothing can be tried where a server holds nothing of it. */
  String empty(Relation relation) {
    return name.startsWith(Principal.DOCUMENTED)
        ? "the server does not hold the documented records"
        : "the server does not hold the kit's records of \"%s\": load records/%s.json, see README"
            .formatted(name, relation.contract().api());
  }
}
