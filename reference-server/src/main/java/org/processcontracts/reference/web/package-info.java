/** What all five APIs have in common on the wire. */
@org.jspecify.annotations.NullMarked
package org.processcontracts.reference.web;
