package org.processcontracts.gate.contract;

import java.util.List;

/**
 * What an operation answers with one status.
 *
 * @param status such as 200, or default
 * @param pointer where it stands, references followed
 * @param headers those that the contract names
 * @param contents one for each media type; none if there is no body
 */
public record Response(
    String status, String pointer, List<Header> headers, List<Content> contents) {}
