/** The gate that every contract passes before it is packaged, and its command line. */
@org.jspecify.annotations.NullMarked
package org.processcontracts.gate;
