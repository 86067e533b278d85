package org.processcontracts.gate.rule;

import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.processcontracts.gate.Api;
import org.processcontracts.gate.Bundle;
import org.processcontracts.gate.Findings;
import org.processcontracts.gate.Rule;
import org.processcontracts.gate.Specs;
import org.processcontracts.gate.compat.Change;
import org.processcontracts.gate.compat.Compatibility;
import org.processcontracts.gate.compat.Severity;
import org.processcontracts.gate.compat.Verdict;
import org.processcontracts.gate.compat.Version;
import org.processcontracts.gate.contract.Contract;
import org.processcontracts.gate.yaml.YamlDocument;
import org.processcontracts.gate.yaml.YamlReader;

/** The step from the last released version is as great as what changed since then asks for. */
public final class BaselineCompatible implements Rule {

  @Override
  public String id() {
    return "baseline-compatible";
  }

  @Override
  public String reason() {
    return "Whoever reads the version has to know from it whether the change breaks them.";
  }

  @Override
  public void check(Specs specs, Findings findings) {
    for (Api api : specs.apis()) {
      Optional<Version> version = Version.of(api.version());
      if (api.contract().tree().isObject() && version.isPresent()) {
        released(specs, api).stream()
            .filter(it -> it.compareTo(version.get()) < 0)
            .max(Comparator.naturalOrder())
            .ifPresent(it -> check(specs, api, it, findings));
      }
    }
  }

  private static List<Version> released(Specs specs, Api api) {
    String folder = api.name() + "/";
    return specs.baselines().names().stream()
        .filter(name -> name.startsWith(folder) && name.endsWith(".yaml"))
        .map(name -> Version.of(name.substring(folder.length(), name.length() - 5)))
        .flatMap(Optional::stream)
        .toList();
  }

  private static void check(Specs specs, Api api, Version last, Findings findings) {
    Path file = specs.baselines().file(api.name(), last.toString());
    YamlDocument kept = YamlReader.read(file);
    if (!kept.tree().isObject()) {
      findings.add(kept, "", "the released contract cannot be read", "restore the file");
      return;
    }
    List<Change> changes =
        Compatibility.compare(
            new Contract(api.name(), kept.tree()), new Contract(api.name(), Bundle.tree(api)));
    Verdict required = Verdict.required(changes);
    if (Verdict.matches(last.toString(), api.version(), required)) {
      return;
    }
    if (required != Verdict.MAJOR) {
      findings.add(
          api.contract(),
          "/info/version",
          "%s after %s is too small a step: %s"
              .formatted(api.version(), last, changes.get(0).message()),
          "raise " + step(required));
      return;
    }
    for (Change change : changes) {
      if (change.severity() != Severity.COMPATIBLE) {
        String doubt = change.severity() == Severity.UNDECIDED ? " may break" : " breaks";
        findings.add(
            api.contract(),
            Objects.requireNonNullElse(change.now(), "/paths"),
            "%s%s %s: %s%s"
                .formatted(
                    change.id(),
                    doubt,
                    last,
                    change.message(),
                    change.witness() == null ? "" : "; " + change.witness().brief()),
            "undo the change, or raise " + step(required));
      }
    }
  }

  private static String step(Verdict required) {
    return switch (required) {
      case MAJOR -> "the first number of info.version (the second one before 1.0.0)";
      case MINOR -> "the second number of info.version (the third one before 1.0.0)";
      default -> "info.version";
    };
  }
}
