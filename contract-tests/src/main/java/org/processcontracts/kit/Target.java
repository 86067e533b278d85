package org.processcontracts.kit;

import java.util.List;
import org.processcontracts.gate.cases.RequestCase;
import org.processcontracts.gate.contract.Contract;
import org.processcontracts.gate.contract.Operation;
import org.processcontracts.gate.contract.Request;
import org.processcontracts.gate.contract.RequestValidator;
import org.processcontracts.kit.wire.Wire;
import tools.jackson.databind.JsonNode;

/** A server that claims to keep the contracts. */
public interface Target {

  /** The way to where it answers for an API. */
  Wire wire(String api);

  /** Whether it has an API at all. */
  default boolean serves(String api) {
    return true;
  }

  /**
   * The documented request of a case, with what this server needs in place of documented values.
   */
  default Request documented(Contract contract, Operation operation, String name) {
    return new RequestValidator(contract).documented(operation, name);
  }

  /**
   * A request with the values of one of the kit's own tenants.
   *
   * @param tenant its name in the API
   * @param places its values by {@linkplain Place place}
   */
  default Request asTenant(Contract contract, String tenant, JsonNode places, Request request) {
    return Place.setAll(request, places);
  }

  /**
   * What to send so that it gives a documented answer.
   *
   * @throws NotAskedException with the reason, if nothing makes it do so
   */
  Call asking(Documented answer);

  /**
   * How it answers a request at the edge of a constraint: with success inside and with its way to
   * refuse outside, unless it is known to answer otherwise there.
   */
  Expected atEdge(Contract contract, Operation operation, RequestCase boundary);

  /** The status with which it refuses a request that breaks the contract. */
  default int refusal(Operation operation) {
    return 400;
  }

  /**
   * Whether it may be sent what might change something, such as a DELETE that the contract does not
   * have. Otherwise it is only read.
   */
  default boolean mayChange() {
    return false;
  }

  /**
   * How it is known to depart from its contracts; each has to be found as long as it stands here.
   */
  default List<Departure> departures() {
    return List.of();
  }

  /** Whether its answers come from records, so that they have to agree with each other. */
  default boolean hasRecords() {
    return true;
  }
}
