package org.processcontracts.reference.load;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.stream.Stream;
import org.processcontracts.reference.load.RecordReader.Result;
import org.processcontracts.reference.store.RecordType;
import org.processcontracts.reference.store.Row;
import org.processcontracts.reference.store.Scope;
import org.processcontracts.reference.store.Upsert;
import org.processcontracts.reference.store.Upsert.Count;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;

/**
 * Stores the records of a file in batches. A batch is one transaction or a few, and a record that
 * is there already is replaced, so that an import may be interrupted at any time and repeated.
 * While the database takes one batch, the next ones are read and validated.
 */
final class Importer implements RecordSource.Sink {

  private static final int MAX_ITEMS = 10_000;

  /**
   * Of the input. What is made of it takes some ten times as much, and four batches live; with
   * greater ones a small heap is cleaned more often, and small records take longer.
   */
  private static final long MAX_BYTES = 1_000_000;

  private final RecordType type;
  private final RecordReader reader;
  private final Upsert upsert;
  private final Rejects rejects;
  private final Progress progress;

  private List<RecordSource.Item> batch = new ArrayList<>();
  private long begin;
  private Count before = new Count(0, 0);
  private CompletableFuture<Count> earlier = CompletableFuture.completedFuture(before);
  private CompletableFuture<Count> stored = earlier;

  Importer(RecordType type, Scope scope, Upsert upsert, Rejects rejects, Progress progress) {
    this.type = type;
    this.reader = new RecordReader(type, scope, Contracts.of(type.api()));
    this.upsert = upsert;
    this.rejects = rejects;
    this.progress = progress;
  }

  /**
   * Reads and stores it all.
   *
   * @throws ImportException if it did not come to its end, with what is stored for sure
   */
  Count run() {
    try {
      new RecordSource(progress, type.place(), this).read();
      store();
      return count(stored);
    } catch (DataAccessException | TransactionException e) {
      throw failed(ImportException.of("the database failed", e));
    } catch (IOException | UncheckedIOException e) {
      throw failed(e);
    }
  }

  private ImportException failed(Exception why) {
    // Of the batches that are on their way the end is to be known.
    Count safe = stored.exceptionally(last -> earlier.exceptionally(it -> before).join()).join();
    return new ImportException(
        "%s; at least %,d records are stored, and the import may be repeated"
            .formatted(why.getMessage(), safe.added() + safe.replaced()));
  }

  @Override
  public void add(RecordSource.Item item) {
    // The source has read ahead, which is not of this batch.
    begin = batch.isEmpty() ? progress.bytes() : begin;
    batch.add(item);
    if (batch.size() == MAX_ITEMS || progress.bytes() - begin > MAX_BYTES) {
      store();
    }
  }

  /** Validates the batch, and has it stored behind the one before, if that is all that waits. */
  private void store() {
    List<Row> rows = new ArrayList<>();
    for (Result result : batch.parallelStream().flatMap(this::results).toList()) {
      if (result.row() == null) {
        rejects.add(result.reject());
      } else {
        rows.add(result.row());
      }
    }
    batch = new ArrayList<>();
    before = count(earlier);
    progress.records(rows.size(), before.added() + before.replaced());
    earlier = stored;
    stored = stored.thenApplyAsync(sum -> sum.plus(upsert.store(type.table(), rows)));
  }

  private Stream<Result> results(RecordSource.Item item) {
    return item.records(type.place()).map(reader::result);
  }

  private static Count count(CompletableFuture<Count> stored) {
    try {
      return stored.join();
    } catch (CompletionException e) {
      throw e.getCause() instanceof RuntimeException cause ? cause : e;
    }
  }
}
