package org.processcontracts.gate.rule;

import org.processcontracts.gate.Findings;
import org.processcontracts.gate.Rule;
import org.processcontracts.gate.Specs;
import org.processcontracts.gate.yaml.YamlDocument;

/** Each waiver in the config lets something pass. It looks at what all other rules found. */
public final class WaiverUnused implements Rule {

  @Override
  public String id() {
    return "waiver-unused";
  }

  @Override
  public String reason() {
    return "A waiver that hides nothing today would hide the next fault in its place.";
  }

  @Override
  public void check(Specs specs, Findings findings) {
    YamlDocument config = specs.config().file();
    if (config != null) {
      specs.config().waivers().stream()
          .filter(waiver -> !waiver.expired() && !findings.concern(waiver))
          .forEach(
              waiver ->
                  findings.add(
                      config,
                      waiver.place(),
                      "the waiver of %s at '%s' lets nothing pass"
                          .formatted(waiver.rule(), waiver.pointer()),
                      "remove it, or correct file and pointer"));
    }
  }
}
