/** What no schema says: how the answers of one server have to agree with each other. */
@org.jspecify.annotations.NullMarked
package org.processcontracts.kit.relation;
