/** The page at the root: the contracts, to read and to try. */
@org.jspecify.annotations.NullMarked
package org.processcontracts.reference.page;
