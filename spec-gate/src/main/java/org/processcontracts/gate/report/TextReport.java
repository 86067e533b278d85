package org.processcontracts.gate.report;

import java.io.IOException;
import java.io.Writer;
import java.util.Locale;
import java.util.Optional;
import org.processcontracts.gate.Finding;
import org.processcontracts.gate.Severity;

/**
 * For people: each finding with its line of the file and what to do, the counts at the end.
 *
 * @param colour whether a terminal shows it
 * @param sources the lines to quote
 */
record TextReport(boolean colour, SourceLines sources) implements ReportWriter {

  private static final String BOLD = "1";
  private static final String RED = "1;31";
  private static final String GREEN = "32";
  private static final String YELLOW = "1;33";
  private static final String BLUE = "34";
  private static final String CYAN = "1;36";

  @Override
  public void write(Report report, Writer out) throws IOException {
    for (Finding finding : report.findings()) {
      write(finding, out);
      out.write('\n');
    }
    String counts =
        report.passed() && report.warnings() == 0 ? GREEN : report.passed() ? YELLOW : RED;
    out.write(paint(counts, report.summary()) + "\n");
    out.flush();
  }

  private void write(Finding finding, Writer out) throws IOException {
    String file = Visible.line(finding.file());
    // A line that begins with two colons is a command to some build servers.
    String place = (file.startsWith(":") ? "./" : "") + file;
    String severity = finding.severity().name().toLowerCase(Locale.ROOT);
    out.write(paint(BOLD, place + ":" + finding.line() + ":" + finding.column() + ":"));
    out.write(
        " "
            + paint(
                colourOf(finding.severity()),
                severity + "[" + Visible.line(finding.rule()) + "]:"));
    out.write(" " + Visible.line(finding.message()) + "\n");
    Optional<Excerpt> excerpt =
        Excerpt.of(sources.of(finding.file()), finding.line(), finding.column());
    if (excerpt.isPresent()) {
      String number = String.valueOf(finding.line());
      String caret = " ".repeat(excerpt.get().caret()) + paint(colourOf(finding.severity()), "^");
      out.write(gutter(number) + " " + excerpt.get().text() + "\n");
      out.write(gutter(" ".repeat(number.length())) + " " + caret + "\n");
    }
    if (!finding.pointer().isEmpty()) {
      out.write("   at: " + Visible.line(finding.pointer()) + "\n");
    }
    out.write("  " + paint(GREEN, "fix:") + " " + Visible.line(finding.fix()) + "\n");
  }

  private String gutter(String number) {
    return paint(BLUE, "%5s |".formatted(number));
  }

  private String paint(String code, String text) {
    return colour ? "\u001b[" + code + "m" + text + "\u001b[0m" : text;
  }

  private static String colourOf(Severity severity) {
    return switch (severity) {
      case ERROR -> RED;
      case WARNING -> YELLOW;
      case NOTE -> CYAN;
    };
  }
}
