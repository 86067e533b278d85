/** The rules of the gate, one class each. */
@org.jspecify.annotations.NullMarked
package org.processcontracts.gate.rule;
