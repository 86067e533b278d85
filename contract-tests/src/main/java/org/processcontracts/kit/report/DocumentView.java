package org.processcontracts.kit.report;

import static org.processcontracts.gate.report.Xml.attribute;
import static org.processcontracts.gate.report.Xml.escape;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.processcontracts.gate.report.Visible;
import org.processcontracts.kit.ContractFile;
import org.processcontracts.kit.Told.Promise;

/** What a contract cites of its document, in a page: a row for each element, with its cases. */
final class DocumentView {

  /** In characters: each case tells the line. */
  private static final int LONG = 400;

  /** Of one promise. */
  private static final int MANY = 20;

  private static final String NO_CASE =
      """
      <p class="quiet">What has no case of its own is tried as a part of the messages that hold it. A state is present,
      absent or null, a side of a constraint, a value of an enum; under "exercised of" stand those that were not seen.</p>
      """;

  private final String id;
  private final ContractFile file;
  private final ContractView contract;
  private final Map<String, DocumentRow> rows = new LinkedHashMap<>();
  private final int cited;
  private int length;

  /**
   * The view of one contract.
   *
   * @param id of the contract; those of the rows begin with it
   * @param room about how many characters it may take
   */
  DocumentView(String id, ContractFile file, ContractView contract, int room) {
    this.id = id;
    this.file = file;
    this.contract = contract;
    Map<String, String> lines = Cited.of(file);
    this.cited = lines.size();
    lines.forEach((line, pointer) -> add(line, file.place(pointer), room));
  }

  private void add(String cited, String place, int room) {
    String line = Visible.line(cited.length() > LONG ? cited.substring(0, LONG) + "…" : cited);
    // Once in the table, once among what may be chosen.
    int more = 2 * line.length() + 2 * place.length() + 300;
    if (length + more <= room) {
      length += more;
      rows.put(cited, new DocumentRow(id + "." + (rows.size() + 1), line, Visible.line(place)));
    }
  }

  /** About how many characters it takes. */
  int length() {
    return length;
  }

  private List<DocumentRow> rows(String pointer) {
    return file.sources(pointer).stream()
        .map(rows::get)
        .filter(Objects::nonNull)
        .limit(MANY)
        .toList();
  }

  /** The ids of the rows that an element of the contract comes from. */
  Set<String> ids(String pointer) {
    return rows(pointer).stream().map(DocumentRow::id).collect(Collectors.toSet());
  }

  /** What a promise comes from, as links to its rows, or as text if they are not in the page. */
  String source(Promise promise) {
    String links =
        rows(promise.pointer()).stream()
            .map(row -> "<a href=\"#%s\">%s</a>".formatted(row.id(), escape(row.line())))
            .collect(Collectors.joining("; "));
    return links.isEmpty() ? escape(promise.source()) : links;
  }

  /** The elements that cases try, to choose from. */
  String options(Tally tally) {
    return rows.values().stream()
        .filter(row -> tally.has(row.id()))
        .map(
            row ->
                "<option%s>%s</option>".formatted(attribute("value", row.id()), escape(row.line())))
        .collect(
            Collectors.joining(
                "", "<optgroup%s>".formatted(attribute("label", file.title())), "</optgroup>\n"));
  }

  /** Its tables, closed; empty if the contract cites nothing. */
  String html(Tally tally) {
    if (cited == 0) {
      return "";
    }
    Map<String, List<DocumentRow>> tables =
        rows.values().stream()
            .collect(
                Collectors.groupingBy(
                    row -> (row.document() + " " + row.table()).strip(),
                    LinkedHashMap::new,
                    Collectors.toList()));
    StringBuilder html = new StringBuilder("<details" + attribute("id", id + ".document") + ">");
    html.append("<summary>").append(escape(summary(tally))).append("</summary>\n");
    html.append(untried(tally) == 0 ? "" : NO_CASE);
    html.append("<div class=\"wide\" tabindex=\"0\"><table class=\"document\">\n");
    tables.forEach(
        (table, elements) -> {
          html.append(
              "<tr><th colspan=\"3\" scope=\"rowgroup\">%s</th></tr>\n".formatted(escape(table)));
          elements.forEach(row -> html.append(html(row, tally)));
        });
    html.append("</table></div>\n");
    int more = cited - rows.size();
    html.append(more == 0 ? "" : "<p>Elements that are not shown here: %d</p>\n".formatted(more));
    return html.append("</details>\n").toString();
  }

  private String summary(Tally tally) {
    String documents =
        rows.values().stream()
            .map(DocumentRow::document)
            .filter(name -> !name.isEmpty())
            .distinct()
            .collect(Collectors.joining(", ", "document ", ""));
    return "%s: %s, %d elements".formatted(file.title(), documents.strip(), cited)
        + (untried(tally) == 0 ? "" : ", %d without a case of their own".formatted(untried(tally)));
  }

  private long untried(Tally tally) {
    return rows.values().stream().filter(row -> !tally.has(row.id())).count();
  }

  private String html(DocumentRow row, Tally tally) {
    return """
        <tr id="%s"><td>%s</td><td>%s</td><td>%s</td></tr>
        """
        .formatted(
            row.id(), escape(row.element()), contract.line(row.place()), buttons(row, tally));
  }

  private String buttons(DocumentRow row, Tally tally) {
    String buttons =
        tally.of(row.id()).entrySet().stream()
            .map(
                it ->
                    "<button class=\"%s\"%s%s%s>%d %s</button>"
                        .formatted(
                            Listed.kind(it.getKey()),
                            attribute("data-api", file.api()),
                            attribute("data-row", row.id()),
                            attribute("data-outcome", Listed.word(it.getKey())),
                            it.getValue(),
                            Listed.word(it.getKey())))
            .collect(Collectors.joining(" "));
    String states = tally.states(row.id());
    return (buttons.isEmpty() ? quiet("no case of its own") : buttons)
        + (states.isEmpty() ? "" : " " + quiet("· " + states));
  }

  private static String quiet(String text) {
    return "<span class=\"quiet\">" + text + "</span>";
  }
}
