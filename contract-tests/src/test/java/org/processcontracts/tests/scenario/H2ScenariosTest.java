package org.processcontracts.tests.scenario;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.processcontracts.kit.Credentials;
import org.processcontracts.kit.ServerTarget;
import org.processcontracts.kit.Target;
import org.processcontracts.kit.wire.Wire;
import org.processcontracts.tests.reference.Database;
import org.processcontracts.tests.reference.ReferenceExtension;

@DisplayName(ScenarioTable.TARGET_TITLE + "Reference on H2")
class H2ScenariosTest extends Scenarios {

  @RegisterExtension static final ReferenceExtension SERVER = ReferenceExtension.on(Database.H2);

  @Override
  Target target() {
    return new ServerTarget(Wire.to(SERVER.base()), SERVER.apis(), Credentials.documented(), true);
  }
}
