package org.processcontracts.gate.contract;

import tools.jackson.databind.JsonNode;

/**
 * One case that a document shows.
 *
 * @param name key in the contract's {@code examples}
 * @param pointer where the Example Object stands in the contract
 * @param summary what it shows, in a line
 * @param value the payload
 */
public record Example(String name, String pointer, String summary, JsonNode value) {}
