/** What the gate found, in the formats that people and other tools read. */
@org.jspecify.annotations.NullMarked
package org.processcontracts.gate.report;
