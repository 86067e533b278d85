package org.processcontracts.gate.report;

import java.io.IOException;
import java.io.Writer;
import java.util.Comparator;
import java.util.List;
import org.processcontracts.gate.Finding;
import org.processcontracts.gate.Severity;

/** Workflow commands that GitHub turns into annotations, errors first; the counts at the end. */
record GithubReport() implements ReportWriter {

  /** Of each level, GitHub shows no more annotations of a step. */
  private static final int SHOWN = 10;

  @Override
  public void write(Report report, Writer out) throws IOException {
    List<Finding> gravestFirst =
        report.findings().stream().sorted(Comparator.comparing(Finding::severity)).toList();
    for (Finding finding : gravestFirst) {
      out.write(
          "::%s file=%s,line=%s,col=%s,title=%s::%s\n"
              .formatted(
                  command(finding.severity()),
                  property(finding.file()),
                  finding.line(),
                  finding.column(),
                  property(finding.rule()),
                  data(finding.message() + "\nfix: " + finding.fix())));
    }
    out.write(report.summary() + "\n");
    if (Math.max(report.errors(), Math.max(report.warnings(), report.notes())) > SHOWN) {
      out.write("GitHub annotates " + SHOWN + " of each level; this log has them all\n");
    }
    out.flush();
  }

  private static String command(Severity severity) {
    return switch (severity) {
      case ERROR -> "error";
      case WARNING -> "warning";
      case NOTE -> "notice";
    };
  }

  private static String property(String text) {
    return data(text).replace(":", "%3A").replace(",", "%2C");
  }

  private static String data(String text) {
    return Visible.block(text).replace('\t', ' ').replace("%", "%25").replace("\n", "%0A");
  }
}
