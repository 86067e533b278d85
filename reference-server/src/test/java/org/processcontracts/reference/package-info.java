/** The started server, asked over HTTP, on both databases. */
@org.jspecify.annotations.NullMarked
package org.processcontracts.reference;
