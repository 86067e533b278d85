/** Operation records of a project. */
@org.jspecify.annotations.NullMarked
package org.processcontracts.reference.bcs;
