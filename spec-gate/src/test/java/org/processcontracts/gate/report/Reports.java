package org.processcontracts.gate.report;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.stream.IntStream;
import org.processcontracts.gate.Finding;
import org.processcontracts.gate.Severity;

/** Reports to write. */
final class Reports {

  static final Finding ERROR =
      finding(Severity.ERROR, "keyword-type", 7, "pattern means nothing for type integer");
  static final Finding WARNING =
      finding(Severity.WARNING, "component-used", 12, "nothing refers to /pets/{id} [here]");
  static final Finding NOTE = finding(Severity.NOTE, "response-member-added", 9, "'名' was added");

  static final Report NOTHING = new Report(3, List.of());
  static final Report MIXED = new Report(5, List.of(WARNING, NOTE, ERROR));

  /** Whatever might end a line, a string, an element, a command or a colour. */
  static final String EVIL =
      "a\n::error::owned\r\n%0A]]>&<b>\"'\u001b[31m\u009b2J\0\u0007\u007f\u2028\u202e"
          + "\ud800\udc00x\udc00\ud800\ufffe\uffff\t\\`|@me#1";

  static final Report HOSTILE =
      new Report(
          1,
          List.of(
              new Finding(EVIL, Severity.ERROR, "dir/" + EVIL, 1, 1, "/" + EVIL, EVIL, EVIL),
              new Finding("r", Severity.WARNING, "::error::x,y:z", 1, 1, EVIL, EVIL, EVIL),
              new Finding("r", Severity.NOTE, "x", 1, 1, EVIL, "", "")));

  static final Report MANY =
      new Report(
          1,
          IntStream.rangeClosed(1, 10_000)
              .mapToObj(line -> finding(Severity.ERROR, "bounds", line, "the same"))
              .toList());

  private Reports() {}

  static Finding finding(Severity severity, String rule, int line, String message) {
    return new Finding(
        rule, severity, "specs/a b/openapi.yaml", line, 5, "/paths/~1a/get", message, "mend it");
  }

  static String written(Format format, Report report) {
    return written(format.writer(false, SourceLines.NONE), report);
  }

  static String written(ReportWriter writer, Report report) {
    StringWriter out = new StringWriter();
    try {
      writer.write(report, out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toString();
  }
}
