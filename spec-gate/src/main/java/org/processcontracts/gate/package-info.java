/** The gate. */
@org.jspecify.annotations.NullMarked
package org.processcontracts.gate;
