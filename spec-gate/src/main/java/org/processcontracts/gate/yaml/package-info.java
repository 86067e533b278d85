/** YAML documents as exact JSON trees that remember where each node stands, and back. */
@org.jspecify.annotations.NullMarked
package org.processcontracts.gate.yaml;
