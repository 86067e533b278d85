/** The generated client beside the provider's SDK and a call written by hand. */
@org.jspecify.annotations.NullMarked
package org.processcontracts.benchmarks.client;
