package org.processcontracts.reference.store;

import java.util.List;

/**
 * Some of the records that match.
 *
 * @param total how many match, on all pages together
 */
public record Page<T>(List<T> items, long total) {}
