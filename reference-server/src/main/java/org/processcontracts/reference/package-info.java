/** The five APIs, answered from a relational database. */
@org.jspecify.annotations.NullMarked
package org.processcontracts.reference;
