@org.jspecify.annotations.NullMarked
package org.processcontracts.reference.store;
