/** What callers of the generated modules see, held against golden files. */
@org.jspecify.annotations.NullMarked
package org.processcontracts.tests.surface;
