/** Random queries, answered once more by plain streams over the same records. */
@org.jspecify.annotations.NullMarked
package org.processcontracts.reference.oracle;
