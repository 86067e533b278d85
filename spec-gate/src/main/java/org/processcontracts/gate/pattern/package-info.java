/** What can be known of a regular expression without trying it. */
@org.jspecify.annotations.NullMarked
package org.processcontracts.gate.pattern;
