package org.processcontracts.kit;

import java.util.StringJoiner;
import org.processcontracts.kit.Told.Fault;
import org.processcontracts.kit.Told.Message;

/** What is told of a finding: what was sent, what was promised and where, what came. */
public final class FindingText {

  private FindingText() {}

  /** All findings of a case as one text. */
  public static String of(ContractFile file, Result result) {
    return of(Told.of(file, result, 0));
  }

  /** All findings of a case as one text. */
  public static String of(Told told) {
    StringJoiner text = new StringJoiner(System.lineSeparator());
    text.add(told.title());
    told.findings().forEach(fault -> text.add(of(told, fault)));
    return text.toString();
  }

  private static String of(Told told, Fault fault) {
    StringJoiner text = new StringJoiner(System.lineSeparator());
    text.add("  promised  " + fault.expected());
    String source = fault.promise().source();
    String document = source.isEmpty() ? "" : " (document %s)".formatted(source);
    text.add("            %s%s".formatted(fault.promise().place(), document));
    text.add("  seen      " + fault.seen());
    if (fault.exchange() >= 0) {
      Message message = told.exchanges().get(fault.exchange());
      text.add("  repeat    " + message.curl());
      text.add("  answer    " + message.answer().indent(12).strip());
    }
    return text.toString();
  }
}
