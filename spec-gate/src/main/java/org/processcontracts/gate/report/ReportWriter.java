package org.processcontracts.gate.report;

import java.io.IOException;
import java.io.Writer;

/** Writes a report in one format: the same text for the same report, lines ended by {@code \n}. */
@FunctionalInterface
public interface ReportWriter {

  /** Writes and flushes; does not close. Whoever opens the writer encodes it in UTF-8. */
  void write(Report report, Writer out) throws IOException;
}
