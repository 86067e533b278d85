/** Payloads and requests just inside and just outside each constraint. */
@org.jspecify.annotations.NullMarked
package org.processcontracts.gate.cases;
