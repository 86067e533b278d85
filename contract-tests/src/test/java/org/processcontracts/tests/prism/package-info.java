/** Prism, the mock server: installed once, one process per contract, closed with the test run. */
@org.jspecify.annotations.NullMarked
package org.processcontracts.tests.prism;
