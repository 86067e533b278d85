package org.processcontracts.reference.load;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.jspecify.annotations.Nullable;
import org.processcontracts.reference.store.RecordType;
import org.processcontracts.reference.store.RejectedException;
import org.processcontracts.reference.store.Row;
import org.processcontracts.reference.store.Scope;
import org.processcontracts.reference.store.Upsert;
import org.processcontracts.reference.store.Upsert.Count;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * Stores the records of a file in batches. Each batch is a transaction, and a record that is there
 * already is replaced, so that an import may be interrupted at any time and repeated. While one
 * batch is validated and stored, the next one is read.
 */
final class Importer implements RecordSource.Sink {

  private static final int MAX_RECORDS = 10_000;
  private static final long MAX_BYTES = 8_000_000;

  private final RecordType type;
  private final RecordReader reader;
  private final Upsert upsert;
  private final Rejects rejects;
  private final Progress progress;

  private List<Entry> batch = new ArrayList<>();
  private long begin;
  private CompletableFuture<Count> stored = CompletableFuture.completedFuture(new Count(0, 0));

  Importer(RecordType type, Scope scope, Upsert upsert, Rejects rejects, Progress progress) {
    this.type = type;
    this.reader = new RecordReader(type, scope, Contracts.of(type.api()));
    this.upsert = upsert;
    this.rejects = rejects;
    this.progress = progress;
  }

  /** What was read, and what became of it: either a row or a reason. */
  private record Entry(long line, JsonNode record, @Nullable Row row, @Nullable String reason) {}

  /** Reads and stores it all. */
  Count run() throws IOException {
    new RecordSource(progress, type.place(), this).read();
    store();
    return count();
  }

  @Override
  public void record(long line, JsonNode record) {
    progress.record();
    add(new Entry(line, record, null, null));
  }

  @Override
  public void broken(long line, String text, String reason) {
    add(new Entry(line, JsonNodeFactory.instance.stringNode(text), null, reason));
  }

  private void add(Entry entry) {
    batch.add(entry);
    if (batch.size() == MAX_RECORDS || progress.bytes() - begin > MAX_BYTES) {
      store();
    }
  }

  /** Waits for the batch before, so that two are in memory at most. */
  private void store() {
    Count before = count();
    progress.stored(before.added() + before.replaced());
    List<Entry> entries = batch;
    batch = new ArrayList<>();
    begin = progress.bytes();
    stored = CompletableFuture.supplyAsync(() -> before.plus(store(entries)));
  }

  private Count count() {
    try {
      return stored.join();
    } catch (CompletionException e) {
      throw e.getCause() instanceof RuntimeException cause ? cause : e;
    }
  }

  private Count store(List<Entry> entries) {
    List<Row> rows = new ArrayList<>();
    for (Entry entry : entries.parallelStream().map(this::judged).toList()) {
      if (entry.reason() != null) {
        rejects.add(entry.line(), entry.reason(), entry.record());
      } else if (entry.row() != null) {
        rows.add(entry.row());
      }
    }
    return upsert.store(type.table(), rows);
  }

  private Entry judged(Entry entry) {
    if (entry.reason() != null) {
      return entry;
    }
    try {
      return new Entry(entry.line(), entry.record(), reader.row(entry.record()), null);
    } catch (RejectedException e) {
      return new Entry(entry.line(), entry.record(), null, e.getMessage());
    }
  }
}
