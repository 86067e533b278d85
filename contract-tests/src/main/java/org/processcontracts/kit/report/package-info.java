/** Reports of runs: for build servers, for programs, and for people. */
@org.jspecify.annotations.NullMarked
package org.processcontracts.kit.report;
