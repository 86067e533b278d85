/** The reference server under load, over tables of different sizes and beside other servers. */
@org.jspecify.annotations.NullMarked
package org.processcontracts.benchmarks.queries;
