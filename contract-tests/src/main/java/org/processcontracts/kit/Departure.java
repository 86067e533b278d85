package org.processcontracts.kit;

import java.util.function.Predicate;

/**
 * A way in which a server is known to depart from its contracts.
 *
 * @param name in capitals
 * @param why it does so, for people
 * @param applies to the cases that find it
 */
public record Departure(String name, String why, Predicate<Case> applies) {}
