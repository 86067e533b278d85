/** The command line. */
@org.jspecify.annotations.NullMarked
package org.processcontracts.kit.cli;
