/** The page, in a real browser. */
@org.jspecify.annotations.NullMarked
package org.processcontracts.reference.page;
