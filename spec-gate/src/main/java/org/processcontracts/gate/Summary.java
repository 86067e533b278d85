package org.processcontracts.gate;

import java.io.PrintStream;
import java.util.List;
import java.util.Locale;
import java.util.SortedSet;
import org.processcontracts.gate.Ledger.Kind;
import org.processcontracts.gate.Ledger.Row;

/** A plain table of what the contracts hold. */
final class Summary {

  private static final String LINE = "%-12s %8s %6s %11s %8s %8s%n";

  private Summary() {}

  static int print(Specs specs, PrintStream out) {
    SortedSet<Finding> findings = Gate.check(specs);
    out.printf(
        Locale.ROOT, LINE, "api", "elements", "enums", "constraints", "examples", "findings");
    for (Api api : specs.apis()) {
      String folder = specs.name(specs.dir().resolve(api.name())) + "/";
      List<Row> rows = api.ledger().rows();
      out.printf(
          Locale.ROOT,
          LINE,
          api.name(),
          rows.size(),
          rows.stream().filter(r -> r.kind() == Kind.ENUM).map(Row::pointer).distinct().count(),
          count(rows, Kind.CONSTRAINT),
          count(rows, Kind.EXAMPLE),
          findings.stream().filter(finding -> finding.file().startsWith(folder)).count());
    }
    return 0;
  }

  private static long count(List<Row> rows, Kind kind) {
    return rows.stream().filter(row -> row.kind() == kind).count();
  }
}
