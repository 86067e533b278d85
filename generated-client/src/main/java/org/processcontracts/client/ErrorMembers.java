package org.processcontracts.client;

import org.jspecify.annotations.Nullable;

/**
 * Where a failure stands in a JSON object, by the names of its members. For generated code.
 *
 * @param code the member with the provider's code
 * @param message the member with the provider's message
 * @param success the code that means that nothing failed; null if it is then absent or null
 * @param request the member with the request's identifier; null if there is none
 */
public record ErrorMembers(
    String code, String message, @Nullable String success, @Nullable String request) {}
