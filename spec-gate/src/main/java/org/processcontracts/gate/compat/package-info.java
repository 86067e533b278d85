/** Which changes from one contract to the next break those who rely on it, each with a proof. */
@org.jspecify.annotations.NullMarked
package org.processcontracts.gate.compat;
