package org.processcontracts.tests.scenario;

import java.net.URI;
import org.processcontracts.gate.contract.Operation;

/** A server that claims to keep the contracts. */
interface Target {

  /** Where it answers for an API, such as http://127.0.0.1:4010, without a trailing slash. */
  URI base(String api);

  /**
   * The status with which it refuses a request that breaks a constraint. One status for each
   * operation: a target that refuses differently from case to case has a fault.
   */
  int refusal(Operation operation);
}
