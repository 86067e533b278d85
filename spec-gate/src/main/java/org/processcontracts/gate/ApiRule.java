package org.processcontracts.gate;

/** A rule that looks at one API at a time, at those whose contract could be read. */
public interface ApiRule extends Rule {

  @Override
  default void check(Specs specs, Findings findings) {
    specs.apis().stream()
        .filter(api -> api.contract().tree().isObject())
        .forEach(api -> check(api, findings));
  }

  /** Looks at one API and adds what is wrong. */
  void check(Api api, Findings findings);
}
