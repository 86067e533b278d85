/** What the generated clients share: sending a call, its outcome, and JSON. */
@NullMarked
package org.processcontracts.client;

import org.jspecify.annotations.NullMarked;
