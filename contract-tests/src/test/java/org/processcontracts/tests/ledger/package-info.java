/** Proof that the gate watches over every documented element. */
@org.jspecify.annotations.NullMarked
package org.processcontracts.tests.ledger;
