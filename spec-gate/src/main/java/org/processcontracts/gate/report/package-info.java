/** What the gate found, in the formats that people and build servers read. */
@org.jspecify.annotations.NullMarked
package org.processcontracts.gate.report;
