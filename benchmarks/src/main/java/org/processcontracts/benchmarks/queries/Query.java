package org.processcontracts.benchmarks.queries;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A query with several arguments, so that no two requests in a row are the same.
 *
 * @param api whose
 * @param name what it asks for
 * @param kind what is known of its matches
 * @param calls sent in turn
 */
record Query(String api, String name, Kind kind, List<Call> calls) {

  /** How many records a query matches at most that keeps its number. */
  static final int MATCHES = 100;

  private static final Pattern TOTAL =
      Pattern.compile("(?i)total-count: ?([0-9]+)|\"(?:totalItems|count)\":([0-9]+)");

  /** What is known of the matches. */
  enum Kind {
    /** The request of the document, which finds the records of the document. */
    DOCUMENTED,
    /** 100, however many records there are. */
    BOUNDED,
    /** The more, the more records there are. */
    GROWING
  }

  /**
   * The number of matches that an answer tells; -1 if it tells none.
   *
   * @throws IllegalStateException if the answer is not what this query has to get
   */
  long matches(Connection.Answer answer) {
    if (answer.status() != 200 && kind != Kind.GROWING) {
      throw new IllegalStateException("%s, %s: %s".formatted(api, name, answer));
    }
    Matcher total = TOTAL.matcher(answer.head() + answer.text());
    long matches =
        total.find()
            ? Long.parseLong(total.group(1) == null ? total.group(2) : total.group(1))
            : -1;
    if (kind == Kind.BOUNDED && matches != MATCHES) {
      throw new IllegalStateException(
          "%s, %s: %d matches instead of %d".formatted(api, name, matches, MATCHES));
    }
    return matches;
  }

  @Override
  public String toString() {
    return api + ": " + name;
  }
}
