package org.processcontracts.gate.rule;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.processcontracts.gate.Api;
import org.processcontracts.gate.Findings;
import org.processcontracts.gate.Severity;
import org.processcontracts.gate.yaml.PlainScalar;
import org.processcontracts.gate.yaml.Problem;
import org.processcontracts.gate.yaml.YamlDocument;

/** No value without quotes is read differently by readers of YAML 1.1 and YAML 1.2. */
public final class AmbiguousScalar extends NamedRule {

  private final Set<String> readings;

  private AmbiguousScalar(String id, Severity severity, String reason, Set<String> readings) {
    super(id, severity, reason);
    this.readings = readings;
  }

  /** Booleans and numbers. */
  public static AmbiguousScalar plainScalar() {
    return new AmbiguousScalar(
        "plain-scalar",
        Severity.ERROR,
        "To readers of YAML 1.1 off is a boolean, 010 is eight and 12:30 is 750.",
        Set.of("a boolean", "an octal number", "a number", "a merge"));
  }

  /** Dates. */
  public static AmbiguousScalar plainDate() {
    return new AmbiguousScalar(
        "plain-date",
        Severity.WARNING,
        "Readers of YAML 1.1 make a point in time of it, and write it back otherwise.",
        Set.of(PlainScalar.DATE));
  }

  /** Numbers with an exponent. */
  public static AmbiguousScalar plainExponent() {
    return new AmbiguousScalar(
        "plain-exponent",
        Severity.WARNING,
        "Readers of YAML 1.1 make a text of 1e-7, since it has no point.",
        Set.of(PlainScalar.TEXT));
  }

  @Override
  public void check(Api api, Findings findings) {
    api.linked().files().forEach(document -> check(document, findings));
  }

  private void check(YamlDocument document, Findings findings) {
    if (document.file().toString().toLowerCase(Locale.ROOT).endsWith(".json")) {
      // Nobody reads it as YAML 1.1.
      return;
    }
    for (PlainScalar scalar : document.ambiguous()) {
      if (readings.contains(scalar.reading())) {
        findings.add(
            document.file(),
            List.of(
                new Problem(
                    scalar.position(),
                    "%s is %s to readers of YAML 1.1".formatted(scalar.text(), scalar.reading()),
                    scalar.fix())));
      }
    }
  }
}
