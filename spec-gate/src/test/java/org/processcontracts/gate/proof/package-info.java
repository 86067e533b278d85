/** Proofs that take minutes: {@code ./mvnw -Pproof verify}. */
@org.jspecify.annotations.NullMarked
package org.processcontracts.gate.proof;
