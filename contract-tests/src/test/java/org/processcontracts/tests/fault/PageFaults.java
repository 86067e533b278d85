package org.processcontracts.tests.fault;

import static org.processcontracts.tests.fault.Api.BCS;
import static org.processcontracts.tests.fault.Api.DADAYUN;
import static org.processcontracts.tests.fault.Api.DATASHARE;
import static org.processcontracts.tests.fault.Api.ENOS;
import static org.processcontracts.tests.fault.Kind.PAGE;

import java.util.List;
import java.util.function.LongBinaryOperator;
import java.util.stream.Stream;
import tools.jackson.databind.node.IntNode;

/** Pages that hold something else, and totals that are something else. */
final class PageFaults {

  private PageFaults() {}

  static Stream<Fault> all() {
    return Stream.concat(Stream.of(DADAYUN, DATASHARE, ENOS).flatMap(PageFaults::paged), own());
  }

  private static Stream<Fault> paged(Api api) {
    return Stream.of(
        Listing.paged(api, "begins one late", it -> it.move(1)),
        Listing.paged(api, "begins one early", it -> it.move(-1)),
        Listing.paged(api, "is one longer", it -> it.size(it.size() + 1)),
        Listing.paged(api, "is one shorter", it -> it.size(it.size() - 1)),
        Listing.paged(api, "is always the first", it -> new Window(0, it.size())),
        Listing.paged(api, "holds all to the end", it -> it.size(1000)),
        Listing.paged(api, "holds two at most", it -> it.size(Math.min(2, it.size()))),
        Listing.paged(
            api, "begins one early after the first", it -> it.move(it.start() == 0 ? 0 : -1)),
        Listing.chosen(
            api,
            PAGE,
            "beyond the end is the first again",
            it -> it,
            (sent, all) ->
                Window.of(api, sent).start() < all.size()
                    ? all
                    : Stream.concat(all.stream(), all.stream()).toList()),
        total(api, "is that of the page", (total, page) -> page),
        total(api, "is one too many", (total, page) -> total + 1),
        total(api, "is one too few", (total, page) -> Math.max(0, total - 1)),
        total(api, "is ten at most", (total, page) -> Math.min(10, total)),
        total(api, "is always 0", (total, page) -> 0),
        total(api, "is one of a page that is empty", (total, page) -> page == 0 ? 0 : total));
  }

  private static Fault total(Api api, String name, LongBinaryOperator total) {
    return Fault.answered(
        api,
        PAGE,
        "total " + name,
        it ->
            it.total(api) < 0
                ? it
                : it.total(api, total.applyAsLong(it.total(api), it.items(api).size())));
  }

  private static Stream<Fault> own() {
    return List.of(
        total(BCS, "is one too many", (total, page) -> total + 1),
        total(BCS, "is one too few", (total, page) -> Math.max(0, total - 1)),
        total(BCS, "is always 1", (total, page) -> 1),
        Fault.answered(
            BCS, PAGE, "the last one is cut", it -> it.items(BCS, items -> butLast(items))),
        Fault.answered(
            BCS,
            PAGE,
            "one at most",
            it -> it.items(BCS, items -> items.subList(0, Math.min(1, items.size())))),
        Fault.asked(DADAYUN, PAGE, "is always counted", it -> it.with("query/count", "true")),
        Fault.asked(DADAYUN, PAGE, "is never counted", it -> it.with("query/count", null)),
        Fault.asked(
            DADAYUN,
            PAGE,
            "is counted when asked not to",
            it -> "false".equals(it.text("query/count")) ? it.with("query/count", "true") : it),
        Fault.asked(
            DADAYUN,
            PAGE,
            "is of one when counted",
            it -> "true".equals(it.text("query/count")) ? it.with("query/limit", "1") : it),
        Fault.asked(
            DADAYUN,
            PAGE,
            "of no given size is of two",
            it -> it.text("query/limit") == null ? it.with("query/limit", "2") : it),
        Fault.asked(
            DADAYUN,
            PAGE,
            "of no given start is the second",
            it -> it.text("query/start") == null ? it.with("query/start", "1") : it),
        Fault.asked(
            DADAYUN,
            PAGE,
            "of size 0 is of the usual size",
            it -> "0".equals(it.text("query/limit")) ? it.with("query/limit", null) : it),
        Fault.asked(
            ENOS,
            PAGE,
            "is counted from 0",
            it -> it.change("body/pagination/pageNo", n -> IntNode.valueOf(n.asInt() + 1))),
        Fault.asked(
            ENOS,
            PAGE,
            "0 is another one than 1",
            it ->
                it.change("body/pagination/pageNo", n -> n.asInt() == 0 ? IntNode.valueOf(2) : n)),
        Fault.asked(
            DATASHARE,
            PAGE,
            "of no given size is of one",
            it -> it.text("body/pageSizeNum") == null ? it.with("body/pageSizeNum", "1") : it),
        Fault.asked(
            DATASHARE,
            PAGE,
            "of no given number is the second",
            it -> it.text("body/currentPage") == null ? it.with("body/currentPage", "2") : it),
        Fault.answered(
            DATASHARE,
            PAGE,
            "number is always told as 1",
            it -> it.each("/pagination/currentPage", n -> IntNode.valueOf(1))),
        Fault.answered(
            DATASHARE,
            PAGE,
            "size is told as that of the page",
            it ->
                it.each(
                    "/pagination/pageSizeNum", n -> IntNode.valueOf(it.items(DATASHARE).size()))))
        .stream();
  }

  private static <T> List<T> butLast(List<T> items) {
    return items.subList(0, Math.max(0, items.size() - 1));
  }
}
