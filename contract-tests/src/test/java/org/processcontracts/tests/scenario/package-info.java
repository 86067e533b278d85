/** The scenarios: every documented payload and every documented constraint, on every target. */
@org.jspecify.annotations.NullMarked
package org.processcontracts.tests.scenario;
