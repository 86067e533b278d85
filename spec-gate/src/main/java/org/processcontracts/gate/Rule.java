package org.processcontracts.gate;

/** One thing that is asked of the specs folder. Ids are stable and never used again. */
public interface Rule {

  /** Short kebab-case name, part of every finding. */
  String id();

  /** Why the rule exists, in one line. */
  String reason();

  /** Looks at everything and adds what is wrong. */
  void check(Specs specs, Findings findings);
}
