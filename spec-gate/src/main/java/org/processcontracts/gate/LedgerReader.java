package org.processcontracts.gate;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.processcontracts.gate.Ledger.Kind;
import org.processcontracts.gate.Ledger.Row;
import org.processcontracts.gate.yaml.Pointer;
import org.processcontracts.gate.yaml.Position;
import org.processcontracts.gate.yaml.Problem;
import org.processcontracts.gate.yaml.SourceText;

/** Reads document.csv; rows that are not well-formed become problems. */
final class LedgerReader {

  private static final List<String> HEADER =
      List.of("document", "table", "element", "kind", "value", "mandatory", "pointer");

  private final List<Row> rows = new ArrayList<>();
  private final List<Problem> problems = new ArrayList<>();
  private final Map<List<String>, Integer> lines = new HashMap<>();

  private LedgerReader() {}

  static Ledger read(Path file, Path root) {
    LedgerReader reader = new LedgerReader();
    try {
      reader.parse(SourceText.of(file, root));
    } catch (SourceText.UnreadableException e) {
      reader.problems.add(e.problem());
    } catch (CsvParseException | IOException e) {
      reader.problem(1, "cannot be read: " + e.getMessage(), "write it as RFC 4180 says");
    }
    return new Ledger(file, List.copyOf(reader.rows), List.copyOf(reader.problems));
  }

  private void parse(String text) throws IOException {
    int carriageReturn = text.indexOf('\r');
    if (carriageReturn >= 0) {
      int line =
          1 + Math.toIntExact(text.chars().limit(carriageReturn).filter(c -> c == 10).count());
      problem(line, "a line ends in CR", "end every line in LF alone");
    }
    boolean headed = false;
    try (CsvReader<CsvRecord> records =
        CsvReader.builder()
            .skipEmptyLines(false)
            .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
            .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
            .ofCsvRecord(text)) {
      for (CsvRecord fields : records) {
        int line = Math.toIntExact(fields.getStartingLineNumber());
        if (headed) {
          row(line, fields.getFields());
        } else if (!fields.getFields().equals(HEADER)) {
          problem(line, "the header is not " + String.join(",", HEADER), "write it so");
        }
        headed = true;
      }
    }
    if (!headed) {
      problem(1, "the ledger is empty", "begin it with " + String.join(",", HEADER));
    }
  }

  private void row(int line, List<String> fields) {
    if (fields.size() != HEADER.size()) {
      problem(
          line,
          fields.size() + " columns instead of " + HEADER.size(),
          "quote a field that holds a comma or a line break");
      return;
    }
    Integer first = lines.putIfAbsent(fields, line);
    if (first != null) {
      problem(line, "the row stands already in line " + first, "remove one of them");
      return;
    }
    Optional<Kind> kind =
        Arrays.stream(Kind.values()).filter(k -> k.text().equals(fields.get(3))).findFirst();
    if (kind.isEmpty()) {
      String kinds = String.join(", ", Arrays.stream(Kind.values()).map(Kind::text).toList());
      problem(line, "unknown kind '" + fields.get(3) + "'", "use one of " + kinds);
      return;
    }
    Row row =
        new Row(
            line,
            fields.get(0),
            fields.get(1),
            fields.get(2),
            kind.get(),
            fields.get(4),
            fields.get(5),
            fields.get(6));
    if (sound(row)) {
      rows.add(row);
    }
  }

  private boolean sound(Row row) {
    int before = problems.size();
    if (!row.document().matches("[0-9]{3}|" + Decisions.ID)) {
      problem(row.line(), "'" + row.document() + "' is no document and no decision", "name one");
    }
    if (row.kind().hasMandatory() && !row.mandatory().matches("yes|no")) {
      problem(row.line(), "mandatory is '" + row.mandatory() + "'", "write yes or no");
    }
    if (!row.kind().hasMandatory() && !row.mandatory().isEmpty()) {
      problem(row.line(), "a row of this kind is neither mandatory nor not", "leave it empty");
    }
    if (row.pointer().isEmpty() || !Pointer.wellFormed(row.pointer())) {
      problem(row.line(), "'" + row.pointer() + "' is no JSON pointer", "begin it with /");
    }
    return problems.size() == before;
  }

  private void problem(int line, String message, String fix) {
    problems.add(new Problem(new Position(line, 1), message, fix));
  }
}
