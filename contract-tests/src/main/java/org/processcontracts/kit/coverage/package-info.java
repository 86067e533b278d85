/** Which elements of a contract were seen on the wire. */
@org.jspecify.annotations.NullMarked
package org.processcontracts.kit.coverage;
