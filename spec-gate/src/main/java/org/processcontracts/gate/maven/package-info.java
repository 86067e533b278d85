/** The gate as the goals of a Maven plugin. */
@org.jspecify.annotations.NullMarked
package org.processcontracts.gate.maven;
