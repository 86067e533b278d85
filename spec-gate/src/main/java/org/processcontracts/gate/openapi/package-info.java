/** The objects of OpenAPI 3.0: what each may hold, and where in a contract each stands. */
@org.jspecify.annotations.NullMarked
package org.processcontracts.gate.openapi;
