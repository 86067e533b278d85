package org.processcontracts.tests.scenario;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.processcontracts.gate.contract.Contract;
import org.processcontracts.kit.Case;
import org.processcontracts.kit.Credentials;
import org.processcontracts.kit.Result;
import org.processcontracts.kit.ServerTarget;
import org.processcontracts.kit.Session;
import org.processcontracts.kit.Target;
import org.processcontracts.kit.wire.Wire;
import org.processcontracts.tests.reference.Database;
import org.processcontracts.tests.reference.ReferenceExtension;

@DisplayName(ScenarioTable.TARGET_TITLE + "Reference on H2")
class H2ScenariosTest extends Scenarios {

  @RegisterExtension static final ReferenceExtension SERVER = ReferenceExtension.on(Database.H2);

  private static final Map<String, Result> RESULTS = new ConcurrentHashMap<>();

  @Override
  Target target() {
    return target(SERVER);
  }

  static Target target(ReferenceExtension server) {
    return new ServerTarget(Wire.to(server.base()), server.apis(), Credentials.documented(), true);
  }

  @Override
  Result run(Case tried) {
    return result(file.contract(), target(), tried);
  }

  /** What a case came to in this test run; it is tried once, whoever asks first. */
  static Result result(Contract contract, Target target, Case tried) {
    return RESULTS.computeIfAbsent(
        contract.api() + " " + tried.title(), title -> Session.run(contract, target, tried));
  }
}
