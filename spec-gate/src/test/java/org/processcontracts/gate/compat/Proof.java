package org.processcontracts.gate.compat;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.processcontracts.gate.contract.Content;
import org.processcontracts.gate.contract.Contract;
import org.processcontracts.gate.contract.Operation;
import org.processcontracts.gate.contract.Reply;
import org.processcontracts.gate.contract.ReplyValidator;
import org.processcontracts.gate.contract.Request;
import org.processcontracts.gate.contract.RequestBody;
import org.processcontracts.gate.contract.RequestValidator;
import org.processcontracts.gate.contract.Response;
import org.processcontracts.gate.contract.Shape;
import org.processcontracts.gate.contract.Side;
import tools.jackson.databind.JsonNode;

/** Looks at a witness with nothing but the validators. */
final class Proof {

  private static final Set<String> REMOVALS =
      Set.of(
          "operation-removed",
          "request-body-removed",
          "request-media-type-removed",
          "request-member-removed",
          "request-parameter-removed",
          "request-parameter-style-changed",
          "request-security-tightened",
          "response-header-removed",
          "response-media-type-removed",
          "response-member-became-write-only",
          "response-member-removed",
          "response-status-removed");

  private Proof() {}

  /**
   * A breaking change has a witness that one contract takes and the other does not; no other has.
   */
  static void check(Contract old, Contract now, Change change) {
    if (change.severity() != Severity.BREAKING) {
      assertThat(change.witness()).as(change.toString()).isNull();
      return;
    }
    Witness witness = change.witness();
    assertThat(witness).as(change.toString()).isNotNull();
    boolean removal = REMOVALS.contains(change.id());
    assertThat(declared(witness instanceof Witness.Asked || removal ? old : now, witness))
        .as("nothing undeclared: " + change)
        .isTrue();
    if (witness instanceof Witness.Asked) {
      assertThat(valid(old, witness)).as("the old contract takes: " + change).isTrue();
      assertThat(removal || !valid(now, witness)).as("the new refuses: " + change).isTrue();
    } else if (removal) {
      assertThat(valid(old, witness)).as("the old contract allows: " + change).isTrue();
    } else {
      assertThat(valid(now, witness)).as("the new contract allows: " + change).isTrue();
      assertThat(valid(old, witness)).as("the old forbids: " + change).isFalse();
    }
  }

  private static Operation operation(Contract contract, Witness witness) {
    String path = witness.path().replaceAll("\\{[^}]*}", "{}");
    return contract.operations().stream()
        .filter(it -> it.method().equals(witness.method()))
        .filter(it -> it.path().replaceAll("\\{[^}]*}", "{}").equals(path))
        .findFirst()
        .orElseThrow();
  }

  private static boolean valid(Contract contract, Witness witness) {
    Operation operation = operation(contract, witness);
    if (witness instanceof Witness.Answered answered) {
      Reply reply = answered.reply();
      Response response = ReplyValidator.declared(operation, reply.status()).orElseThrow();
      assertThat(reply.body() == null || !reply.mediaType().isEmpty()).isTrue();
      assertThat(response.contents().isEmpty() || reply.body() != null).isTrue();
      return new ReplyValidator(contract).validate(operation, reply).isEmpty();
    }
    Witness.Asked asked = (Witness.Asked) witness;
    RequestBody body = operation.requestBody();
    boolean first = body == null || body.content().mediaType().equals(asked.mediaType());
    // The validator of requests looks at the first media type alone.
    return first
        ? new RequestValidator(contract).validate(operation, asked.request()).isEmpty()
        : new Judge(contract, operation, Map.of()).violations(witness).isEmpty();
  }

  /** Whether every member of the body is under properties, or a map's, wherever it stands. */
  private static boolean declared(Contract contract, Witness witness) {
    Operation operation = operation(contract, witness);
    if (witness instanceof Witness.Answered answered) {
      Response response =
          ReplyValidator.declared(operation, answered.reply().status()).orElseThrow();
      return told(
          contract, response.contents(), answered.reply().mediaType(), answered.reply().body());
    }
    Witness.Asked asked = (Witness.Asked) witness;
    RequestBody body = operation.requestBody();
    assertThat(asked.request().parameters().keySet())
        .isSubsetOf(operation.parameters().stream().map(Request.Key::of).toList());
    return body == null
        || told(contract, body.contents(), asked.mediaType(), asked.request().body());
  }

  private static boolean told(
      Contract contract, List<Content> contents, String mediaType, @Nullable JsonNode body) {
    Content content = ReplyValidator.content(contents, mediaType);
    return content == null
        || body == null
        || Shape.of(contract, List.of(content.schema())).tells(body, Side.REQUEST);
  }
}
