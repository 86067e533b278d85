package org.processcontracts.gate.rule;

import java.util.List;
import java.util.Optional;
import org.processcontracts.gate.Api;
import org.processcontracts.gate.Changelog;
import org.processcontracts.gate.Findings;
import org.processcontracts.gate.Rule;
import org.processcontracts.gate.Specs;
import org.processcontracts.gate.compat.Version;

/** The change log tells of each version that a contract has, and of none beyond. */
public final class ChangelogEntry implements Rule {

  @Override
  public String id() {
    return "changelog-entry";
  }

  @Override
  public String reason() {
    return "Whoever takes a new version wants to read what changed, not to compare files.";
  }

  @Override
  public void check(Specs specs, Findings findings) {
    List<Api> readable =
        specs.apis().stream().filter(api -> api.contract().tree().isObject()).toList();
    if (readable.isEmpty()) {
      return;
    }
    Changelog changelog = Changelog.of(specs);
    findings.add(changelog.file(), changelog.problems());
    if (changelog.problems().isEmpty()) {
      readable.forEach(api -> check(api, changelog, findings));
    }
  }

  private static void check(Api api, Changelog changelog, Findings findings) {
    Optional<Version> version = Version.of(api.version());
    if (version.isEmpty()) {
      return; // baseline-current says so
    }
    if (changelog.entry(api.name(), api.version()).isEmpty()) {
      findings.add(
          api.contract(),
          "/info/version",
          "the change log has no entry for %s %s".formatted(api.name(), api.version()),
          "write in CHANGELOG.md what changed, under a heading '## %s %s'"
              .formatted(api.name(), api.version()));
    }
    for (Changelog.Entry entry : changelog.entries()) {
      boolean beyond =
          entry.api().equals(api.name())
              && Version.of(entry.version())
                  .filter(v -> v.compareTo(version.get()) > 0)
                  .isPresent();
      if (beyond) {
        findings.add(
            changelog.file(),
            entry.line(),
            "%s %s is told of, but the contract is %s"
                .formatted(api.name(), entry.version(), api.version()),
            "raise info.version, or remove the entry");
      }
    }
  }
}
