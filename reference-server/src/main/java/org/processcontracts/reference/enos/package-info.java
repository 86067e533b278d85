/** Flow instances of an organization. */
@org.jspecify.annotations.NullMarked
package org.processcontracts.reference.enos;
