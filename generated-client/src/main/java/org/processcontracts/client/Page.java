package org.processcontracts.client;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One page of a list.
 *
 * @param <T> what the list is of
 * @param items what is on the page, in the service's order
 * @param total how many there are on all pages together, as the service tells it with this page;
 *     null when it does not
 * @param response the answer that brought the page
 */
public record Page<T>(List<T> items, @Nullable Long total, ApiResponse<?> response) {}
