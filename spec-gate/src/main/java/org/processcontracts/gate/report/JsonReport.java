package org.processcontracts.gate.report;

import java.io.IOException;
import java.io.Writer;
import java.util.Locale;
import org.processcontracts.gate.Finding;
import tools.jackson.core.JsonGenerator;

/** For programs: {@code {"files": 1, "findings": [{…}]}}, each finding with all its parts. */
record JsonReport() implements ReportWriter {

  @Override
  public void write(Report report, Writer out) throws IOException {
    SafeJson.write(
        out,
        json -> {
          json.writeStartObject();
          json.writeNumberProperty("files", report.files());
          json.writeArrayPropertyStart("findings");
          report.findings().forEach(finding -> write(finding, json));
          json.writeEndArray();
          json.writeEndObject();
        });
  }

  private static void write(Finding finding, JsonGenerator json) {
    json.writeStartObject();
    json.writeStringProperty("rule", SafeJson.text(finding.rule()));
    json.writeStringProperty("severity", finding.severity().name().toLowerCase(Locale.ROOT));
    json.writeStringProperty("file", SafeJson.text(finding.file()));
    json.writeNumberProperty("line", finding.line());
    json.writeNumberProperty("column", finding.column());
    json.writeStringProperty("pointer", SafeJson.text(finding.pointer()));
    json.writeStringProperty("message", SafeJson.text(finding.message()));
    json.writeStringProperty("fix", SafeJson.text(finding.fix()));
    json.writeEndObject();
  }
}
