package org.processcontracts.client;

import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.function.LongFunction;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/**
 * The items of a list that a service gives page by page, from the page that a request asks for to
 * the last. A page is asked for when its first item is; no more than three are kept at a time. Each
 * iteration asks anew. Immutable, and as thread-safe as its client; an iterator is for one thread.
 *
 * <p>The last page is the one that completes the total, or, where the service tells none, one that
 * is not full; and any that is empty. A total may grow and shrink in between: the latest counts.
 * Iterating throws whatever the call throws, and an {@link ApiPagingException} when
 *
 * <ul>
 *   <li>a page is the same as one before,
 *   <li>another page is answered than was asked for, where the service tells which it is,
 *   <li>a page that is counted by its number has more items than were asked for, and is not the
 *       last: the next would repeat some of them,
 *   <li>an answer has no list, or
 *   <li>there are more than {@link #maxPages} pages.
 * </ul>
 *
 * @param <T> what the list is of
 */
public final class Pages<T> implements Iterable<T> {

  private final Paging paging;
  private final long first;
  private final @Nullable Long size;
  private final int maxPages;
  private final LongFunction<? extends ApiResponse<?>> call;

  /**
   * For generated code.
   *
   * @param first the page that the request asks for; null if it leaves that open
   * @param size how many items it asks for; null if that is not known
   * @param call asks for a page
   */
  public Pages(
      Paging paging,
      @Nullable Number first,
      @Nullable Number size,
      LongFunction<? extends ApiResponse<?>> call) {
    this(
        paging,
        Math.max(first == null ? 0 : first.longValue(), paging.byPage() ? 1 : 0),
        size == null ? null : Long.valueOf(size.longValue()),
        10_000,
        call);
  }

  private Pages(
      Paging paging,
      long first,
      @Nullable Long size,
      int maxPages,
      LongFunction<? extends ApiResponse<?>> call) {
    this.paging = paging;
    this.first = first;
    this.size = size;
    this.maxPages = maxPages;
    this.call = call;
  }

  /**
   * The same, with at most so many pages; 10000 unless set.
   *
   * @throws IllegalArgumentException if it is less than 1
   */
  public Pages<T> maxPages(int pages) {
    if (pages < 1) {
      throw new IllegalArgumentException("maxPages must be at least 1: " + pages);
    }
    return new Pages<>(paging, first, size, pages, call);
  }

  /** The pages, one by one. The first may be empty. */
  public Iterable<Page<T>> pages() {
    return Walk::new;
  }

  /** The items, one by one. */
  @Override
  public Iterator<T> iterator() {
    Iterator<Page<T>> pages = new Walk();
    return new Iterator<>() {
      private Iterator<T> items = Collections.emptyIterator();

      @Override
      public boolean hasNext() {
        while (!items.hasNext() && pages.hasNext()) {
          items = pages.next().items().iterator();
        }
        return items.hasNext();
      }

      @Override
      public T next() {
        if (!hasNext()) {
          throw new NoSuchElementException();
        }
        return items.next();
      }
    };
  }

  /** The items, one by one. The stream is sequential and need not be closed. */
  public Stream<T> stream() {
    return StreamSupport.stream(
        Spliterators.spliteratorUnknownSize(iterator(), Spliterator.ORDERED), false);
  }

  /** One way through the pages. */
  private final class Walk implements Iterator<Page<T>> {

    private long at = first;
    private int asked;
    private boolean done;
    private List<T> before = List.of();

    /** The last page whose count is a power of two: pages in a circle come by it, of any length. */
    private List<T> mark = List.of();

    /** Items up to here, those before the first page included as far as their number is known. */
    private long seen = !paging.byPage() ? first : size == null ? 0 : (first - 1) * size;

    @Override
    public boolean hasNext() {
      return !done;
    }

    @Override
    public Page<T> next() {
      if (done) {
        throw new NoSuchElementException();
      }
      ApiResponse<?> response = call.apply(at);
      asked++;
      @SuppressWarnings("unchecked")
      List<T> items = (List<T>) paging.items(response);
      if (items == null) {
        throw broken(response, "has no list at " + paging.items());
      }
      Page<T> page = new Page<>(items, paging.total(response), response);
      check(page);
      seen += items.size();
      done = items.isEmpty() || complete(page);
      if (!done) {
        turn(page);
      }
      return page;
    }

    private void check(Page<T> page) {
      Long echo = paging.echo(page.response());
      if (echo != null && echo != at) {
        throw broken(page.response(), "is page " + echo);
      }
      List<T> items = page.items();
      if (!items.isEmpty() && (items.equals(before) || items.equals(mark))) {
        throw broken(page.response(), "is the same as one before");
      }
    }

    private boolean complete(Page<T> page) {
      Long total = page.total();
      boolean told = total != null && total >= seen;
      return told ? total == seen : size != null && page.items().size() < size;
    }

    private void turn(Page<T> page) {
      int count = page.items().size();
      if (paging.byPage() && size != null && count > size) {
        throw broken(page.response(), "has " + count + " items in place of " + size);
      }
      if (asked == maxPages) {
        throw broken(page.response(), "is the last of " + maxPages + " that are asked for");
      }
      if (at > Integer.MAX_VALUE - Math.max(count, 1)) {
        throw broken(page.response(), "is the last that can be asked for");
      }
      before = page.items();
      mark = Integer.bitCount(asked) == 1 ? before : mark;
      at += paging.byPage() ? 1 : count;
    }

    private ApiPagingException broken(ApiResponse<?> response, String what) {
      return new ApiPagingException(
          response, "was answered in pages, of which that at " + at + " " + what);
    }
  }
}
