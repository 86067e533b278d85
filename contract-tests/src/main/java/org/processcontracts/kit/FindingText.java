package org.processcontracts.kit;

import java.util.StringJoiner;

/** What is told of a finding: what was sent, what was promised and where, what came. */
public final class FindingText {

  private FindingText() {}

  /** All findings of a case as one text. */
  public static String of(ContractFile file, Result result) {
    StringJoiner text = new StringJoiner(System.lineSeparator());
    text.add(result.tried().title());
    result.findings().forEach(finding -> text.add(of(file, finding)));
    return text.toString();
  }

  private static String of(ContractFile file, Finding finding) {
    StringJoiner text = new StringJoiner(System.lineSeparator());
    text.add("  promised  " + finding.expected());
    String source = file.source(finding.promise());
    String document = source.isEmpty() ? "" : " (document %s)".formatted(source);
    text.add("            %s%s".formatted(file.place(finding.promise()), document));
    text.add("  seen      " + finding.seen());
    if (finding.exchange() != null) {
      text.add("  repeat    " + finding.exchange().curl());
      text.add("  answer    " + finding.exchange().answer().indent(12).strip());
    }
    return text.toString();
  }
}
