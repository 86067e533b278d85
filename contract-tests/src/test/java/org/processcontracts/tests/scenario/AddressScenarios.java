package org.processcontracts.tests.scenario;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.processcontracts.kit.Address;
import org.processcontracts.kit.ContractFile;
import org.processcontracts.kit.Target;
import org.processcontracts.kit.wire.Pace;
import org.processcontracts.kit.wire.Wire;

/**
 * Runs against the server that the property contract.target names, and only where it does: then it
 * is the one class that Maven runs, and otherwise not among those.
 */
@DisplayName(ScenarioTable.TARGET_TITLE + "Address")
class AddressScenarios extends Scenarios {

  private static @Nullable Target target;

  @BeforeAll
  static void find() {
    String apis = System.getProperty("contract.apis");
    List<ContractFile> wanted =
        Address.chosen(contracts(), apis == null ? List.of() : List.of(apis.split(",")));
    Optional<Path> credentials =
        Optional.ofNullable(System.getProperty("contract.credentials"))
            .map(file -> Path.of(System.getProperty("contract.directory", "")).resolve(file));
    Wire way = Address.way(System.getProperty("contract.target")).paced(Pace.unhurried());
    target = Address.of(way, wanted, Address.credentials(contracts(), credentials.orElse(null)));
    Address.greet(way);
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
