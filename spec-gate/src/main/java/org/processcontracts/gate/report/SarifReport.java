package org.processcontracts.gate.report;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.processcontracts.gate.Finding;
import org.processcontracts.gate.Severity;
import org.processcontracts.gate.yaml.Pointer;
import tools.jackson.core.JsonGenerator;

/** For code scanning: SARIF 2.1.0 with the rules that found something. */
record SarifReport() implements ReportWriter {

  private static final String SCHEMA =
      "https://docs.oasis-open.org/sarif/sarif/v2.1.0/os/schemas/sarif-schema-2.1.0.json";

  @Override
  public void write(Report report, Writer out) throws IOException {
    Map<String, Severity> rules = new TreeMap<>();
    for (Finding finding : report.findings()) {
      rules.merge(
          finding.rule(),
          finding.severity(),
          (one, other) -> one.compareTo(other) < 0 ? one : other);
    }
    List<String> ids = new ArrayList<>(rules.keySet());
    Fingerprints fingerprints = new Fingerprints();
    SafeJson.write(
        out,
        json -> {
          json.writeStartObject();
          json.writeStringProperty("$schema", SCHEMA);
          json.writeStringProperty("version", "2.1.0");
          json.writeArrayPropertyStart("runs");
          json.writeStartObject();
          json.writeObjectPropertyStart("tool");
          json.writeObjectPropertyStart("driver");
          json.writeStringProperty("name", "spec-gate");
          json.writeArrayPropertyStart("rules");
          rules.forEach((id, gravest) -> rule(id, gravest, json));
          json.writeEndArray();
          json.writeEndObject();
          json.writeEndObject();
          json.writeStringProperty("columnKind", "unicodeCodePoints");
          json.writeArrayPropertyStart("results");
          Map<String, Integer> indexes = new HashMap<>();
          ids.forEach(id -> indexes.put(id, indexes.size()));
          for (Finding finding : report.findings()) {
            int index = indexes.getOrDefault(finding.rule(), -1);
            result(finding, index, fingerprints.of(finding), json);
          }
          json.writeEndArray();
          json.writeEndObject();
          json.writeEndArray();
          json.writeEndObject();
        });
  }

  private static void rule(String id, Severity gravest, JsonGenerator json) {
    Inventory.@Nullable Entry entry = Inventory.find(id);
    json.writeStartObject();
    json.writeStringProperty("id", SafeJson.text(id));
    text("shortDescription", entry == null ? id : entry.reason(), json);
    text("help", entry == null ? id : entry.reason() + " Asked of: " + entry.scope() + ".", json);
    json.writeObjectPropertyStart("defaultConfiguration");
    json.writeStringProperty("level", level(entry == null ? gravest : entry.severity()));
    json.writeEndObject();
    json.writeEndObject();
  }

  private static void result(Finding finding, int index, String print, JsonGenerator json) {
    json.writeStartObject();
    json.writeStringProperty("ruleId", SafeJson.text(finding.rule()));
    json.writeNumberProperty("ruleIndex", index);
    json.writeStringProperty("level", level(finding.severity()));
    text("message", finding.message() + "\nfix: " + finding.fix(), json);
    json.writeArrayPropertyStart("locations");
    json.writeStartObject();
    json.writeObjectPropertyStart("physicalLocation");
    json.writeObjectPropertyStart("artifactLocation");
    SourceUri uri = SourceUri.of(finding.file());
    json.writeStringProperty("uri", uri.text());
    if (!uri.absolute()) {
      json.writeStringProperty("uriBaseId", "%SRCROOT%");
    }
    json.writeEndObject();
    json.writeObjectPropertyStart("region");
    json.writeNumberProperty("startLine", finding.line());
    json.writeNumberProperty("startColumn", finding.column());
    json.writeEndObject();
    json.writeEndObject();
    if (!finding.pointer().isEmpty()) {
      json.writeArrayPropertyStart("logicalLocations");
      json.writeStartObject();
      json.writeStringProperty("name", SafeJson.text(Pointer.last(finding.pointer())));
      json.writeStringProperty("fullyQualifiedName", SafeJson.text(finding.pointer()));
      json.writeEndObject();
      json.writeEndArray();
    }
    json.writeEndObject();
    json.writeEndArray();
    json.writeObjectPropertyStart("partialFingerprints");
    json.writeStringProperty("finding/v1", print);
    json.writeEndObject();
    json.writeEndObject();
  }

  /** In messages of SARIF single braces are for arguments. */
  private static void text(String name, String text, JsonGenerator json) {
    json.writeObjectPropertyStart(name);
    json.writeStringProperty("text", SafeJson.text(text).replace("{", "{{").replace("}", "}}"));
    json.writeEndObject();
  }

  private static String level(Severity severity) {
    return severity.name().toLowerCase(Locale.ROOT);
  }
}
