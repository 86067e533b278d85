/** How an import reads, without a database. */
@org.jspecify.annotations.NullMarked
package org.processcontracts.reference.load;
