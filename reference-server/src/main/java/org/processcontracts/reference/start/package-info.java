/** What is checked before the server starts, and what is told when it cannot. */
@org.jspecify.annotations.NullMarked
package org.processcontracts.reference.start;
