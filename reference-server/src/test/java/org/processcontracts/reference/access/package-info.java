/** Who calls, without a server. */
@org.jspecify.annotations.NullMarked
package org.processcontracts.reference.access;
