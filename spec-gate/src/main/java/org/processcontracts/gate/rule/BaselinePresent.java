package org.processcontracts.gate.rule;

import java.nio.file.Files;
import java.nio.file.Path;
import org.processcontracts.gate.Api;
import org.processcontracts.gate.Earlier;
import org.processcontracts.gate.Findings;
import org.processcontracts.gate.Rule;
import org.processcontracts.gate.Severity;
import org.processcontracts.gate.Specs;

/** Where there are baselines, each description has one. */
public final class BaselinePresent implements Rule {

  @Override
  public String id() {
    return "baseline-present";
  }

  @Override
  public Severity severity() {
    return Severity.WARNING;
  }

  @Override
  public String reason() {
    return "A description under another name than before is compared with nothing.";
  }

  @Override
  public void check(Specs specs, Findings findings) {
    if (!Files.isDirectory(specs.baselines().dir())) {
      return;
    }
    for (Api api : specs.apis()) {
      if (api.contract().tree().isObject()) {
        check(api, specs, findings);
      }
    }
  }

  private static void check(Api api, Specs specs, Findings findings) {
    Earlier earlier = specs.earlier(api);
    if (earlier.compared().isEmpty() && earlier.aside().isEmpty()) {
      findings.add(
          api.contract(),
          "/info",
          "no baseline is kept as %s/<version>.yaml".formatted(api.name()),
          "release it, or move the baselines along with the description");
    }
    for (Path file : earlier.aside()) {
      findings.add(
          api.contract(),
          "/info",
          "%s is compared with nothing: its version is not like 1.2.0".formatted(specs.name(file)),
          "give it such a version, the one that was meant, or take it away");
    }
  }
}
