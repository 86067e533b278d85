package org.processcontracts.tests.fault;

import java.util.Locale;

/** An API that faults are about, and where its successes hold what they list. */
enum Api {
  BCS("/operation_records", "/count"),
  DADAYUN("", "Total-Count"),
  DATASHARE("/items", "/pagination/totalItems"),
  EDS("/data/use_control_policies", ""),
  ENOS("/data/flowInsts", "/data/count");

  /** Pointer of the items in the body. */
  final String items;

  /** Pointer of the number of all matches in the body, or a header's name; may be empty. */
  final String total;

  Api(String items, String total) {
    this.items = items;
    this.total = total;
  }

  static Api of(String name) {
    return valueOf(name.toUpperCase(Locale.ROOT));
  }

  /** As its contract is called. */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
