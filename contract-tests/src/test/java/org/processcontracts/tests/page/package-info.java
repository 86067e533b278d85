/** Pages for people, in a real browser. */
@org.jspecify.annotations.NullMarked
package org.processcontracts.tests.page;
