/** Runs the reference server as a target. */
@org.jspecify.annotations.NullMarked
package org.processcontracts.tests.reference;
