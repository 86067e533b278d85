package org.processcontracts.gate.rule;

import tools.jackson.databind.node.JsonNodeFactory;

/**
 * Loads the two libraries that take longest to start while the contracts are still being read: the
 * mapper that the validator asks for the text of a value, and the parser of {@code openapi-valid}.
 * Nothing is found here, and a fault here is met again where the library is used.
 */
public final class HeadStart {

  /** One of each thing that every contract holds, so that its classes are there. */
  static final String CONTRACT =
      """
      {"openapi": "3.0.3", "info": {"title": "none", "version": "1.0.0"},
       "paths": {"/a": {"get": {
         "parameters": [{"name": "a", "in": "query", "schema": {"type": "string", "enum": ["a"]}}],
         "responses": {"default": {"description": "none", "content": {"application/json": {
           "schema": {"$ref": "#/components/schemas/A"},
           "examples": {"a": {"value": {"a": 1}}}}}}}}}},
       "components": {"schemas": {"A": {
         "type": "object", "required": ["a"], "properties": {
           "a": {"type": "integer", "format": "int64", "minimum": 0},
           "b": {"type": "array", "items": {"type": "boolean"}}}}}}}
      """;

  private static final Thread WORK = new Thread(HeadStart::load, "head-start");

  private HeadStart() {}

  /** Begins, once in a process; for a command that is going to check. */
  public static synchronized void begin() {
    if (WORK.getState() == Thread.State.NEW) {
      WORK.setDaemon(true);
      WORK.start();
    }
  }

  /** Two threads that start one library can wait for each other, so there is only one at a time. */
  static void await() {
    try {
      WORK.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static void load() {
    try {
      JsonNodeFactory.instance.stringNode("").toString();
      OpenApiValid.messages(CONTRACT);
    } catch (RuntimeException | LinkageError e) {
      return;
    }
  }
}
