package org.processcontracts.reference.store;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * How much one request may ask for, and how much all of them together.
 *
 * @param pageSize records in one answer
 * @param answer characters of the records in one answer
 * @param offset records before a page
 * @param filterConditions conditions in a filter
 * @param sorters sort keys
 * @param body size of a request body
 * @param receiveMillis how long a body may take to come
 * @param sendMillis how long an answer may take to be read
 * @param unsent bytes of all answers together that wait for their readers
 * @param requests how many are worked on at one time; each has a connection to the database
 * @param waiting how many more may wait
 * @param waitMillis how long one waits at most
 */
@ConfigurationProperties("reference.limits")
public record Limits(
    @DefaultValue("1000") int pageSize,
    @DefaultValue("8MB") DataSize answer,
    @DefaultValue("1000000") long offset,
    @DefaultValue("50") int filterConditions,
    @DefaultValue("10") int sorters,
    @DefaultValue("64KB") DataSize body,
    @DefaultValue("10000") long receiveMillis,
    @DefaultValue("30000") long sendMillis,
    @DefaultValue("64MB") DataSize unsent,
    @DefaultValue("16") int requests,
    @DefaultValue("256") int waiting,
    @DefaultValue("2000") long waitMillis) {

  /**
   * Checks them when the server starts.
   *
   * @throws IllegalArgumentException if one would let nothing through, with its name
   */
  public Limits {
    positive("page-size", pageSize);
    positive("answer", answer.toBytes());
    positive("body", body.toBytes());
    positive("receive-millis", receiveMillis);
    positive("send-millis", sendMillis);
    positive("unsent", unsent.toBytes());
    positive("requests", requests);
    for (long limit : new long[] {offset, filterConditions, sorters, waiting, waitMillis}) {
      if (limit < 0) {
        throw new IllegalArgumentException("no limit may be less than 0: " + limit);
      }
    }
  }

  private static void positive(String name, long limit) {
    if (limit < 1) {
      throw new IllegalArgumentException(
          "reference.limits.%s is %d, but has to be at least 1".formatted(name, limit));
    }
  }
}
