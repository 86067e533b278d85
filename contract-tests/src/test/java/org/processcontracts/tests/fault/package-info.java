/** Seeds one fault at a time into a server that is well, to see that the kit finds it. */
@org.jspecify.annotations.NullMarked
package org.processcontracts.tests.fault;
