/** Processes of a creator. */
@org.jspecify.annotations.NullMarked
package org.processcontracts.reference.datashare;
