package org.processcontracts.gate.cases;

import org.processcontracts.gate.contract.Request;

/**
 * A request just inside or just outside one constraint.
 *
 * @param name for a test report, unique in its operation: place, keyword and what was done
 * @param pointer the keyword in the contract; a rule of JSON that no keyword states, such as that
 *     null is no string, is named by the keyword that would allow it
 * @param keyword last token of the pointer
 * @param valid whether the contract takes the request
 * @param request the documented request with one thing changed
 */
public record RequestCase(
    String name, String pointer, String keyword, boolean valid, Request request) {}
