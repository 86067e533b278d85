package org.processcontracts.gate.report;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.processcontracts.gate.Finding;

/**
 * For build servers that show test results: one suite per file, one test case per finding. An error
 * is a failure; a warning is skipped, which build servers show without failing; a note passes.
 * Where nothing was found one test case tells how much was looked at.
 */
record JunitReport() implements ReportWriter {

  @Override
  public void write(Report report, Writer out) throws IOException {
    Map<String, List<Finding>> files = new LinkedHashMap<>();
    for (Finding finding : report.findings()) {
      files.computeIfAbsent(finding.file(), file -> new ArrayList<>()).add(finding);
    }
    out.write("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
    out.write("<testsuites" + counts("spec-gate", report) + ">\n");
    if (files.isEmpty()) {
      out.write("  <testsuite" + counts("spec-gate", report) + ">\n");
      out.write("    <testcase" + named(report.summary(), "spec-gate") + "/>\n");
      out.write("  </testsuite>\n");
    }
    for (Map.Entry<String, List<Finding>> file : files.entrySet()) {
      Report part = new Report(1, file.getValue());
      out.write("  <testsuite" + counts(file.getKey(), part) + ">\n");
      Map<String, Integer> names = new HashMap<>();
      for (Finding finding : part.findings()) {
        int same = names.merge(name(finding), 1, Integer::sum);
        write(finding, same == 1 ? name(finding) : name(finding) + " (" + same + ")", out);
      }
      out.write("  </testsuite>\n");
    }
    out.write("</testsuites>\n");
    out.flush();
  }

  /** Without the line, so that a finding keeps its history when lines move. */
  private static String name(Finding finding) {
    return finding.pointer().isEmpty() ? finding.rule() : finding.rule() + " " + finding.pointer();
  }

  private static void write(Finding finding, String name, Writer out) throws IOException {
    out.write("    <testcase" + named(name, finding.file()) + ">\n");
    String message = Xml.attribute("message", finding.message());
    String place = finding.file() + ":" + finding.line() + ":" + finding.column();
    String text =
        Xml.escape(Visible.line(place + ": " + finding.message()))
            + "\n"
            + Xml.escape(Visible.line("fix: " + finding.fix()));
    out.write(
        switch (finding.severity()) {
          case ERROR ->
              "      <failure"
                  + message
                  + Xml.attribute("type", finding.rule())
                  + ">"
                  + text
                  + "</failure>\n";
          case WARNING ->
              "      <skipped" + message + "/>\n      <system-out>" + text + "</system-out>\n";
          case NOTE -> "      <system-out>" + text + "</system-out>\n";
        });
    out.write("    </testcase>\n");
  }

  private static String counts(String name, Report report) {
    return Xml.attribute("name", name)
        + Xml.attribute("tests", String.valueOf(Math.max(1, report.findings().size())))
        + Xml.attribute("failures", String.valueOf(report.errors()))
        + Xml.attribute("errors", "0")
        + Xml.attribute("skipped", String.valueOf(report.warnings()));
  }

  private static String named(String name, String suite) {
    return Xml.attribute("name", name) + Xml.attribute("classname", suite);
  }
}
