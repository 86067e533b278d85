package org.processcontracts.gate;

/** One thing that is asked of the specs folder. Ids are stable and never used again. */
public interface Rule {

  /** Short kebab-case name, part of every finding. */
  String id();

  /** Why the rule exists, in one line. */
  String reason();

  /** How bad a finding is, unless a project says otherwise. */
  default Severity severity() {
    return Severity.ERROR;
  }

  /** Looks at everything and adds what is wrong. */
  void check(Specs specs, Findings findings);
}
