/** What tests need of the inside of the clients. */
@org.jspecify.annotations.NullMarked
package org.processcontracts.client;
