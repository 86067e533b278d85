/** Contracts between two connectors. */
@org.jspecify.annotations.NullMarked
package org.processcontracts.reference.eds;
