/** Cases derived from contracts, tried on any server over HTTP. */
@org.jspecify.annotations.NullMarked
package org.processcontracts.kit;
