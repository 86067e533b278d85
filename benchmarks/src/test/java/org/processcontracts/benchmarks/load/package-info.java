@org.jspecify.annotations.NullMarked
package org.processcontracts.benchmarks.load;
