/** What travels between client and server, byte by byte and token by token. */
@org.jspecify.annotations.NullMarked
package org.processcontracts.kit.wire;
