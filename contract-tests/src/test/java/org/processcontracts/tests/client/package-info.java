/** What the generated clients send, read and refuse, seen from a socket on loopback. */
@NullMarked
package org.processcontracts.tests.client;

import org.jspecify.annotations.NullMarked;
