package org.processcontracts.tests.scenario;

import java.net.URI;
import org.processcontracts.gate.cases.RequestCase;
import org.processcontracts.gate.contract.Operation;

/** A server that claims to keep the contracts. */
interface Target {

  /** Where it answers for an API, such as http://127.0.0.1:4010, without a trailing slash. */
  URI base(String api);

  /**
   * The status with which it answers a request at the edge of a constraint: success inside and its
   * way to refuse outside, unless it is known to depart from the contract there.
   */
  int status(Operation operation, RequestCase boundary);
}
