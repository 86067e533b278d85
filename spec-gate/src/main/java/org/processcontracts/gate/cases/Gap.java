package org.processcontracts.gate.cases;

/**
 * A constraint for which a case could not be derived.
 *
 * @param pointer the keyword in the contract
 * @param reason which case is missing, and why
 */
public record Gap(String pointer, String reason) {}
