/** What the READMEs show is true. */
@org.jspecify.annotations.NullMarked
package org.processcontracts.tests.readme;
