package org.processcontracts.reference.load;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.processcontracts.reference.store.RecordType;
import org.processcontracts.reference.store.RejectedException;
import org.processcontracts.reference.store.Scope;
import org.processcontracts.reference.store.Upsert;
import org.processcontracts.reference.store.Upsert.Count;
import org.processcontracts.reference.store.Upsert.Row;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * Stores the records of a file in batches. Each batch is a transaction, and a record that is there
 * already is replaced, so that an import may be interrupted at any time and repeated.
 */
final class Importer implements RecordSource.Sink {

  private static final int MAX_ROWS = 2_000;
  private static final long MAX_CHARACTERS = 4_000_000;

  private final RecordType type;
  private final RecordReader reader;
  private final Upsert upsert;
  private final Rejects rejects;
  private final Progress progress;

  private final List<Row> batch = new ArrayList<>();
  private long characters;
  private Count count = new Count(0, 0);

  Importer(RecordType type, Scope scope, Upsert upsert, Rejects rejects, Progress progress) {
    this.type = type;
    this.reader = new RecordReader(type, scope, Contracts.of(type.api()));
    this.upsert = upsert;
    this.rejects = rejects;
    this.progress = progress;
  }

  /** Reads and stores it all. */
  Count run() throws IOException {
    new RecordSource(progress, type.place(), this).read();
    store();
    return count;
  }

  @Override
  public void record(long line, JsonNode record) {
    progress.record();
    Row row;
    try {
      row = reader.row(record);
    } catch (RejectedException e) {
      rejects.add(line, String.valueOf(e.getMessage()), record);
      return;
    }
    batch.add(row);
    characters += row.size();
    if (batch.size() == MAX_ROWS || characters > MAX_CHARACTERS) {
      store();
    }
  }

  @Override
  public void broken(long line, String text, String reason) {
    rejects.add(line, reason, JsonNodeFactory.instance.stringNode(text));
  }

  private void store() {
    count = count.plus(upsert.store(type.table(), batch));
    batch.clear();
    characters = 0;
  }
}
