/** For the tests of those who use a client. */
@NullMarked
package org.processcontracts.client.testing;

import org.jspecify.annotations.NullMarked;
