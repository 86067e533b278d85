/** Workflow instances of a template. */
@org.jspecify.annotations.NullMarked
package org.processcontracts.reference.dadayun;
