package org.processcontracts.gate;

import java.nio.file.Path;
import java.util.List;
import org.processcontracts.gate.contract.Contract;

/** Contracts straight from the specs folder, bundled as the package holds them. */
public final class Contracts {

  private Contracts() {}

  /**
   * The contract of one API.
   *
   * @throws UsageException if the folder does not hold it
   */
  public static Contract load(Path specsDir, String api) {
    return discover(specsDir).stream()
        .filter(contract -> contract.api().equals(api))
        .findFirst()
        .orElseThrow(() -> new UsageException("no contract " + api + " in " + specsDir));
  }

  /**
   * All contracts, in order of name.
   *
   * @throws UsageException if there is no such folder, or no contract in it
   */
  public static List<Contract> discover(Path specsDir) {
    return Specs.load(specsDir).apis().stream()
        .map(api -> new Contract(api.name(), Bundle.tree(api)))
        .toList();
  }
}
