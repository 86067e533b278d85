/** What is promised, promise by promise. */
@org.jspecify.annotations.NullMarked
package org.processcontracts.kit.cases;
