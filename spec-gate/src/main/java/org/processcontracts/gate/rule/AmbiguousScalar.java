package org.processcontracts.gate.rule;

import java.util.List;
import org.processcontracts.gate.Api;
import org.processcontracts.gate.Findings;
import org.processcontracts.gate.Severity;
import org.processcontracts.gate.yaml.PlainScalar;
import org.processcontracts.gate.yaml.Problem;
import org.processcontracts.gate.yaml.YamlDocument;

/** No value without quotes is read differently by readers of YAML 1.1 and YAML 1.2. */
public final class AmbiguousScalar extends NamedRule {

  private final boolean dates;

  private AmbiguousScalar(String id, Severity severity, String reason, boolean dates) {
    super(id, severity, reason);
    this.dates = dates;
  }

  /** Booleans and numbers. */
  public static AmbiguousScalar plainScalar() {
    return new AmbiguousScalar(
        "plain-scalar",
        Severity.ERROR,
        "To readers of YAML 1.1 off is a boolean, 010 is eight and 12:30 is 750.",
        false);
  }

  /** Dates. */
  public static AmbiguousScalar plainDate() {
    return new AmbiguousScalar(
        "plain-date",
        Severity.WARNING,
        "Readers of YAML 1.1 make a point in time of it, and write it back otherwise.",
        true);
  }

  @Override
  public void check(Api api, Findings findings) {
    api.linked().files().forEach(document -> check(document, findings));
  }

  private void check(YamlDocument document, Findings findings) {
    for (PlainScalar scalar : document.ambiguous()) {
      if (scalar.reading().equals(PlainScalar.DATE) == dates) {
        findings.add(
            document.file(),
            List.of(
                new Problem(
                    scalar.position(),
                    "%s is %s to readers of YAML 1.1".formatted(scalar.text(), scalar.reading()),
                    "quote it")));
      }
    }
  }
}
