package org.processcontracts.gate.contract;

import java.util.List;
import java.util.NoSuchElementException;
import tools.jackson.databind.JsonNode;

/** One bundled contract: no reference leads out of its tree. Immutable by agreement. */
public final class Contract {

  private final String api;
  private final JsonNode tree;
  private final List<Operation> operations;
  private final SchemaValidator validator;

  /** A contract from its bundled tree, such as a packaged file holds. */
  public Contract(String api, JsonNode tree) {
    this.api = api;
    this.tree = tree;
    this.operations = new OperationReader(tree).operations();
    this.validator = new SchemaValidator(tree);
  }

  /** The name of its folder. */
  public String api() {
    return api;
  }

  /** The whole tree; not to be changed. */
  public JsonNode tree() {
    return tree;
  }

  /** The node at a pointer; a missing node if there is none. */
  public JsonNode at(String pointer) {
    return tree.at(pointer);
  }

  /** The pointer itself, or where the references that stand there lead in the end. */
  public String follow(String pointer) {
    return OperationReader.follow(tree, pointer);
  }

  /** The node at a pointer, references followed. */
  public JsonNode resolve(String pointer) {
    return at(follow(pointer));
  }

  /** All operations, in order of the contract. */
  public List<Operation> operations() {
    return operations;
  }

  /**
   * The operation of a name.
   *
   * @throws NoSuchElementException if there is none
   */
  public Operation operation(String operationId) {
    return operations.stream()
        .filter(operation -> operation.operationId().equals(operationId))
        .findFirst()
        .orElseThrow(() -> new NoSuchElementException(api + " has no operation " + operationId));
  }

  /** Validates against the schemas of this contract. */
  public SchemaValidator validator() {
    return validator;
  }

  @Override
  public String toString() {
    return api;
  }
}
