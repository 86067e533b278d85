/** Who calls, and what they may see. */
@org.jspecify.annotations.NullMarked
package org.processcontracts.reference.access;
