package org.processcontracts.gate.rule;

import org.processcontracts.gate.Findings;
import org.processcontracts.gate.Rule;
import org.processcontracts.gate.Specs;
import org.processcontracts.gate.Waiver;
import org.processcontracts.gate.yaml.YamlDocument;

/** No waiver in the config has outlived its day. */
public final class WaiverExpired implements Rule {

  @Override
  public String id() {
    return "waiver-expired";
  }

  @Override
  public String reason() {
    return "What was let pass for a while must not pass for ever.";
  }

  @Override
  public void check(Specs specs, Findings findings) {
    YamlDocument config = specs.config().file();
    if (config != null) {
      specs.config().waivers().stream()
          .filter(Waiver::expired)
          .forEach(
              waiver ->
                  findings.add(
                      config,
                      waiver.place() + "/expires",
                      "the waiver of %s ended with %s; %s answers for it"
                          .formatted(waiver.rule(), waiver.expires(), waiver.owner()),
                      "mend what it hid, or give reason and day anew"));
    }
  }
}
