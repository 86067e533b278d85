package org.processcontracts.kit;

import java.util.List;
import java.util.Optional;
import org.processcontracts.gate.cases.RequestCase;
import org.processcontracts.gate.contract.Content;
import org.processcontracts.gate.contract.Contract;
import org.processcontracts.gate.contract.ExactJson;
import org.processcontracts.gate.contract.Operation;
import org.processcontracts.gate.contract.Request;
import org.processcontracts.kit.wire.Exchange;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * What makes a server give the answers of one contract which the documented requests alone do not
 * bring about: the file causes/&lt;api&gt;.yaml among the resources; without one there is nothing
 * to tell. Under each operation, {@code answers} tells causes by the {@linkplain Documented#key()
 * key} of an answer:
 *
 * <ul>
 *   <li>{@code request}: case of the documented request to begin with, else that of the answer
 *   <li>{@code set}: values to change in it, by {@linkplain Place place}; null for absent
 *   <li>{@code method}, {@code path}: to send to instead of the contract's
 *   <li>{@code status}: what {@code default} stands for
 *   <li>{@code free}: pointers of members whose value is the server's own
 *   <li>{@code never}: why nothing causes it, instead of all that; where a success is expected, or
 *       any answer, one with its error code is a failure
 * </ul>
 *
 * and {@code edges} tells, by the name of a case at the edge of a constraint, the key of the answer
 * to it or its status, where that is not success inside and 400 outside.
 */
public record Causes(Contract contract, JsonNode operations) {

  /** An answer that no healthy server gives. */
  private static final String FAILURE = "a server that is well does not fail";

  public static Causes of(Contract contract) {
    return new Causes(contract, Resource.yaml("causes/%s.yaml".formatted(contract.api())));
  }

  /**
   * What to send to a target for a documented answer.
   *
   * @throws NotAskedException if there is nothing that causes it
   */
  public Call call(Target target, Documented answer) {
    JsonNode cause = cause(answer);
    if (cause.has("never")) {
      throw new NotAskedException(cause.get("never").stringValue());
    }
    Operation operation = answer.operation();
    String name = cause.path("request").asString(answer.example().name());
    Request request = target.documented(contract, operation, name);
    request = Place.setAll(request, cause.path("set"));
    Operation sent =
        new Operation(
            operation.operationId(),
            cause.path("method").asString(operation.method()),
            cause.path("path").asString(operation.path()),
            operation.pointer(),
            operation.parameters(),
            operation.requestBody(),
            operation.responses());
    return Call.of(sent, request, expected(answer));
  }

  /** How a case at the edge of a constraint is answered, if not as usual. */
  public Optional<Expected> atEdge(Operation operation, RequestCase boundary) {
    JsonNode answer = edges(operation).path(boundary.name());
    if (answer.isMissingNode()) {
      return Optional.empty();
    }
    return answer.isInt()
        ? Optional.of(Expected.status(answer.intValue()))
        : Documented.of(contract, operation)
            .filter(it -> it.key().equals(answer.stringValue()))
            .map(this::expected)
            .findFirst();
  }

  /** The keys of answers of which it tells the cause. */
  public List<String> answers(Operation operation) {
    return List.copyOf(operations.path(operation.operationId()).path("answers").propertyNames());
  }

  public JsonNode edges(Operation operation) {
    return operations.path(operation.operationId()).path("edges");
  }

  /**
   * The documented failure of a server itself that an answer tells, though its status is that of a
   * success: nothing causes it, and it has the same error code.
   */
  public Optional<Documented> failure(Operation operation, Exchange answer) {
    return Documented.of(contract, operation)
        .filter(it -> it.response().status().equals(String.valueOf(operation.success())))
        .filter(it -> answer.status() == operation.success() && cause(it).has("never"))
        .filter(it -> sameCode(it, answer))
        .findFirst();
  }

  private boolean sameCode(Documented failure, Exchange answer) {
    Content content = failure.response().contents().get(0);
    String member = contract.resolve(content.schema()).at("/x-error/code").asString("");
    try {
      JsonNode code = failure.example().value().path(member);
      return !code.isMissingNode() && code.equals(ExactJson.read(answer.text()).path(member));
    } catch (JacksonException | IllegalStateException e) {
      // Found by the contract already.
      return false;
    }
  }

  private Expected expected(Documented answer) {
    JsonNode cause = cause(answer);
    String listed = answer.response().status();
    int status = cause.has("status") ? cause.get("status").intValue() : Integer.parseInt(listed);
    List<String> free = cause.path("free").valueStream().map(JsonNode::stringValue).toList();
    return Expected.example(status, answer.example(), free);
  }

  private JsonNode cause(Documented answer) {
    String operation = answer.operation().operationId();
    JsonNode cause = operations.path(operation).path("answers").path(answer.key());
    String status = answer.response().status();
    if (!cause.isMissingNode() || status.startsWith("2")) {
      return cause;
    }
    if (status.startsWith("5")) {
      return JsonNodeFactory.instance.objectNode().put("never", FAILURE);
    }
    throw new AssertionError(
        "nothing tells which request is answered with %s: add it to causes/%s.yaml, under %s and answers"
            .formatted(answer.key(), contract.api(), operation));
  }
}
