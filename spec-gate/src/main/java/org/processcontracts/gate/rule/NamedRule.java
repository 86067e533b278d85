package org.processcontracts.gate.rule;

import org.processcontracts.gate.ApiRule;
import org.processcontracts.gate.Severity;

/** A rule over one API, told by its id. */
abstract class NamedRule implements ApiRule {

  private final String id;
  private final Severity severity;
  private final String reason;

  NamedRule(String id, String reason) {
    this(id, Severity.ERROR, reason);
  }

  NamedRule(String id, Severity severity, String reason) {
    this.id = id;
    this.severity = severity;
    this.reason = reason;
  }

  @Override
  public String id() {
    return id;
  }

  @Override
  public Severity severity() {
    return severity;
  }

  @Override
  public String reason() {
    return reason;
  }
}
