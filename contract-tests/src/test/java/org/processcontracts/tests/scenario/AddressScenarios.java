package org.processcontracts.tests.scenario;

import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.processcontracts.kit.Target;

/**
 * Runs against the server that the property contract.target names, and only where it does: then it
 * is the one class that Maven runs, and otherwise not among those.
 */
@DisplayName(ScenarioTable.TARGET_TITLE + "Address")
class AddressScenarios extends Scenarios {

  private static @Nullable Target target;

  @BeforeAll
  static void find() {
    String url = System.getProperty("contract.target");
    Optional<Path> credentials =
        Optional.ofNullable(System.getProperty("contract.credentials"))
            .map(file -> Path.of(System.getProperty("contract.directory", "")).resolve(file));
    target = Address.of(url, System.getProperty("contract.apis"), credentials.orElse(null));
    System.out.printf(
        "The scenarios run against %s, with %s%n",
        target.wire(""),
        credentials.map(file -> "the credentials in " + file).orElse("documented credentials"));
  }

  @Override
  Target target() {
    return Objects.requireNonNull(target);
  }
}
