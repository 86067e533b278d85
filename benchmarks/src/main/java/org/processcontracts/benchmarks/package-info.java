/** Runs the gate and the tools of its field on the same descriptions. */
@org.jspecify.annotations.NullMarked
package org.processcontracts.benchmarks;
