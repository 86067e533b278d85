/** Requests just inside and just outside each constraint of an operation. */
@org.jspecify.annotations.NullMarked
package org.processcontracts.gate.cases;
