package org.processcontracts.reference.store;

import java.util.Map;
import java.util.Set;
import org.processcontracts.gate.contract.Request;

/** The records of one API: where they are kept, and how they come in. */
public interface RecordType {

  /** The API, as its folder under specs is called. */
  String api();

  /** Where they are kept. */
  Table table();

  /** The name of their schema in the contract. */
  String schema();

  /** Pointer to the record, or to the list of records, in an answer of the API. */
  String place();

  /** The flags without which records cannot be imported. */
  Set<String> needed();

  /** The flags that an import may have, too. */
  default Set<String> optional() {
    return Set.of();
  }

  /**
   * Looks at what is said about all records of an import, before any of them is read.
   *
   * @throws IllegalArgumentException if it cannot be so, with the reason
   */
  default void check(Scope scope) {}

  /** The scope of the documented records, as the documented request tells it. */
  Map<String, String> documented(Request request);
}
