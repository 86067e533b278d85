/** How records are kept and found: tables, conditions and the few statements that use them. */
@org.jspecify.annotations.NullMarked
package org.processcontracts.reference.store;
