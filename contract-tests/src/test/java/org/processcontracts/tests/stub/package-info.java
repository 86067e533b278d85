/** A server that answers each operation with its documented example, and what the stub keeps. */
@org.jspecify.annotations.NullMarked
package org.processcontracts.tests.stub;
