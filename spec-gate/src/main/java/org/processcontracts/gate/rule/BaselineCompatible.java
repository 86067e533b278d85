package org.processcontracts.gate.rule;

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

/**
 * The step from what was released is as great as what changed since then asks for. A change that
 * breaks, or may break, is found under its own id.
 */
public final class BaselineCompatible implements Rule {

  private static final String VERSION = "/info/version";

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
      if (api.contract().tree().isObject()
          && findings.sound(api.contract())
          && !specs.baselines().unchanged(api)) {
        specs.earlier(api).compared().forEach(old -> check(specs, api, old, findings));
      }
    }
  }

  private void check(Specs specs, Api api, Api old, Findings findings) {
    if (!old.contract().tree().isObject()) {
      String file = specs.name(old.contract().file());
      String message =
          old.contract().problems().stream()
              .findFirst()
              .map(
                  problem ->
                      "its baseline %s cannot be read: %d:%d: %s"
                          .formatted(
                              file,
                              problem.position().line(),
                              problem.position().column(),
                              problem.message()))
              .orElse("its baseline %s holds no object".formatted(file));
      findings.add(api.contract(), VERSION, message, "restore that file");
      return;
    }
    List<Change> changes;
    try {
      changes = Compatibility.compare(contract(old), contract(api));
    } catch (IllegalArgumentException e) {
      // Of a form that a project lets pass, or let pass when it released the other one.
      String message = "it cannot be compared with %s: %s".formatted(old.version(), e.getMessage());
      findings.add(api.contract(), VERSION, message, "mend what the other rules say of both");
      return;
    }
    Verdict required = Verdict.required(changes);
    boolean lowered = lowered(old.version(), api.version());
    if (lowered) {
      findings.add(
          api.contract(),
          VERSION,
          "%s lies below %s, which is released".formatted(api.version(), old.version()),
          "raise info.version above that");
    }
    if (enough(old.version(), api.version(), required)) {
      return;
    }
    if (required != Verdict.MAJOR) {
      if (lowered) {
        return;
      }
      findings.add(
          api.contract(),
          VERSION,
          "%s after %s is too small a step: %s"
              .formatted(api.version(), old.version(), changes.get(0).message()),
          "raise " + step(required));
      return;
    }
    for (Change change : changes) {
      if (change.severity() != Severity.COMPATIBLE) {
        // What is gone is shown where it would stand.
        String place =
            Objects.requireNonNullElse(
                change.now(), Objects.requireNonNullElse(change.old(), "/paths"));
        String doubt = change.severity() == Severity.UNDECIDED ? "may break" : "breaks";
        String witness = change.witness() == null ? "" : "; " + change.witness().brief();
        findings.add(
            change.id(),
            api.contract(),
            place,
            "%s %s: %s%s".formatted(doubt, old.version(), change.message(), witness),
            "undo the change, or raise " + step(required));
      }
    }
  }

  private static Contract contract(Api api) {
    return new Contract(api.name(), Bundle.tree(api));
  }

  /**
   * Other words for the same need no step here. Of versions that are not told by three numbers only
   * this can be said, that nothing may break.
   */
  private static boolean enough(String old, String now, Verdict required) {
    Optional<Version> before = Version.of(old);
    Optional<Version> after = Version.of(now);
    if (before.isEmpty() || after.isEmpty()) {
      return required != Verdict.MAJOR;
    }
    boolean words = required == Verdict.NONE || required == Verdict.PATCH;
    return words && before.equals(after)
        || required == Verdict.NONE
        || Verdict.matches(old, now, required);
  }

  private static boolean lowered(String old, String now) {
    Optional<Version> before = Version.of(old);
    return Version.of(now)
        .filter(it -> before.isPresent() && it.compareTo(before.get()) < 0)
        .isPresent();
  }

  private static String step(Verdict required) {
    return switch (required) {
      case MAJOR -> "the first number of info.version (the second one before 1.0.0)";
      case MINOR -> "the second number of info.version (the third one before 1.0.0)";
      default -> "info.version";
    };
  }
}
