/** How refusals are worded, without a server. */
@org.jspecify.annotations.NullMarked
package org.processcontracts.reference.web;
