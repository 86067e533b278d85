package org.processcontracts.reference.store;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * How much one request may ask for.
 *
 * @param pageSize records in one answer
 * @param offset records before a page
 * @param filterConditions conditions in a filter
 * @param sorters sort keys
 * @param body size of a request body
 * @param requests how many are worked on at one time
 * @param waiting how many more may wait
 * @param waitMillis how long one waits at most
 */
@ConfigurationProperties("reference.limits")
public record Limits(
    @DefaultValue("10000") int pageSize,
    @DefaultValue("1000000") long offset,
    @DefaultValue("50") int filterConditions,
    @DefaultValue("10") int sorters,
    @DefaultValue("1MB") DataSize body,
    @DefaultValue("32") int requests,
    @DefaultValue("256") int waiting,
    @DefaultValue("2000") long waitMillis) {}
