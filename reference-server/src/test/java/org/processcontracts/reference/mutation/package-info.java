/** What the tests of this module see when the code is broken on purpose. */
@org.jspecify.annotations.NullMarked
package org.processcontracts.reference.mutation;
