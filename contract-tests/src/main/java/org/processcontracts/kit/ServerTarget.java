package org.processcontracts.kit;

import java.util.Set;
import org.processcontracts.gate.cases.RequestCase;
import org.processcontracts.gate.contract.Contract;
import org.processcontracts.gate.contract.Operation;
import org.processcontracts.gate.contract.Request;
import org.processcontracts.kit.wire.Wire;
import tools.jackson.databind.JsonNode;

/**
 * A target that answers from its records, which hold the documented ones: each documented answer
 * has to be caused.
 *
 * @param way to all of its APIs
 * @param apis those that it has
 * @param credentials what takes the place of documented values
 * @param mayChange whether it may be sent what might change something
 */
public record ServerTarget(Wire way, Set<String> apis, Credentials credentials, boolean mayChange)
    implements Target {

  /** One that is only read. */
  public ServerTarget(Wire way, Set<String> apis, Credentials credentials) {
    this(way, apis, credentials, false);
  }

  @Override
  public Wire wire(String api) {
    return way;
  }

  @Override
  public boolean serves(String api) {
    return apis.contains(api);
  }

  @Override
  public Request documented(Contract contract, Operation operation, String name) {
    return credentials.in(contract.api(), Target.super.documented(contract, operation, name));
  }

  @Override
  public Request asTenant(Contract contract, String tenant, JsonNode places, Request request) {
    return credentials.of(contract.api(), tenant, Place.setAll(request, places));
  }

  @Override
  public Call asking(Documented answer) {
    return Causes.of(answer.contract()).call(this, answer);
  }

  @Override
  public Expected atEdge(Contract contract, Operation operation, RequestCase boundary) {
    return Causes.of(contract)
        .atEdge(operation, boundary)
        .orElseGet(
            () -> Expected.status(boundary.valid() ? operation.success() : refusal(operation)));
  }
}
