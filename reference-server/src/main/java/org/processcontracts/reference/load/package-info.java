/** Records from outside: the documented ones, and files. */
@org.jspecify.annotations.NullMarked
package org.processcontracts.reference.load;
