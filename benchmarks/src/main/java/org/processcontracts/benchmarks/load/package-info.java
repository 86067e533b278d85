/** Loads records into the reference server, beside a plain COPY of the same bytes. */
@org.jspecify.annotations.NullMarked
package org.processcontracts.benchmarks.load;
