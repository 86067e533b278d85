package org.processcontracts.gate.cases;

import tools.jackson.databind.JsonNode;

/**
 * A payload just inside or just outside one constraint of a schema.
 *
 * @param name for a test report, unique in its schema: place, keyword and what was done
 * @param pointer the keyword in the contract, as in {@link RequestCase#pointer}
 * @param keyword last token of the pointer
 * @param valid whether the schema takes the payload
 * @param payload the payload to begin with, with one thing changed
 */
public record SchemaCase(
    String name, String pointer, String keyword, boolean valid, JsonNode payload) {}
