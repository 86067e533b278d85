package org.processcontracts.tests.fault;

/** What goes wrong in a fault. */
enum Kind {
  PREDICATE,
  TEXT,
  PAGE,
  ORDER,
  CONSTRAINT,
  VALUE,
  HEADER,
  STATUS,
  FAILURE,
  ACCESS,
  TRANSPORT
}
