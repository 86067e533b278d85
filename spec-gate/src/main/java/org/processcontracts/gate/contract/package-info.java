/** One contract to read from: operations, examples, and validation against its schemas. */
@org.jspecify.annotations.NullMarked
package org.processcontracts.gate.contract;
