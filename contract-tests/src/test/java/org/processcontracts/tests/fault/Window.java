package org.processcontracts.tests.fault;

import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.IntNode;

/**
 * Which of all matches a page holds.
 *
 * @param start offset of the first
 * @param size at most so many
 */
record Window(long start, long size) {

  /** More than any list of the tests is long, and not more than the server answers. */
  private static final int WHOLE = 1000;

  /** That of a request which the server has taken. */
  static Window of(Api api, Sent sent) {
    return switch (api) {
      case DADAYUN ->
          new Window(number(sent.text("query/start"), 0), number(sent.text("query/limit"), 20));
      case DATASHARE ->
          page(
              number(sent.text("body/currentPage"), 1), number(sent.text("body/pageSizeNum"), 100));
      case ENOS ->
          page(
              number(sent.text("body/pagination/pageNo"), 1),
              number(sent.text("body/pagination/pageSize"), 10));
      case BCS, EDS -> new Window(0, WHOLE);
    };
  }

  /** A request for all of them at once. */
  static Sent whole(Api api, Sent sent) {
    return switch (api) {
      case DADAYUN ->
          sent.with("query/start", "0").with("query/limit", "" + WHOLE).with("query/count", "true");
      case DATASHARE -> sent.with("body/currentPage", "1").with("body/pageSizeNum", "" + WHOLE);
      case ENOS ->
          sent.put("body/pagination/pageNo", IntNode.valueOf(1))
              .put("body/pagination/pageSize", IntNode.valueOf(WHOLE));
      case BCS, EDS -> sent;
    };
  }

  private static Window page(long number, long size) {
    return new Window(Math.max(0, number - 1) * size, size);
  }

  private static long number(@Nullable String text, long usual) {
    return text == null ? usual : Long.parseLong(text);
  }

  /** What it holds of all. */
  List<JsonNode> of(List<JsonNode> all) {
    int from = (int) Math.max(0, Math.min(start, all.size()));
    return all.subList(from, (int) Math.max(from, Math.min(start + size, all.size())));
  }

  Window move(long by) {
    return new Window(Math.max(0, start + by), size);
  }

  Window size(long other) {
    return new Window(start, Math.max(0, other));
  }
}
