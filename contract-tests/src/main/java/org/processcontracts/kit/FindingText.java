package org.processcontracts.kit;

import java.util.List;
import java.util.StringJoiner;
import org.processcontracts.kit.Told.Fault;
import org.processcontracts.kit.Told.Message;

/** What is told of a finding: what was sent, what was promised and where, what came. */
public final class FindingText {

  /** More findings of one case have a common cause, which these tell. */
  private static final int SHOWN = 5;

  private FindingText() {}

  /** All findings of a case as one text. */
  public static String of(ContractFile file, Result result) {
    return of(Told.of(file, result, 0));
  }

  /** All findings of a case as one text. */
  public static String of(Told told) {
    StringJoiner text = new StringJoiner(System.lineSeparator());
    text.add(told.title());
    List<Fault> faults = told.findings().stream().limit(SHOWN).toList();
    for (int i = 0; i < faults.size(); i++) {
      Fault fault = faults.get(i);
      text.add(of(fault));
      // What several of them were seen in stands once, below the last.
      boolean last = i + 1 == faults.size() || faults.get(i + 1).exchange() != fault.exchange();
      if (last && fault.exchange() >= 0) {
        Message message = told.exchanges().get(fault.exchange());
        text.add("  repeat    " + message.curl());
        text.add("  answer    " + message.answer().indent(12).strip());
      }
    }
    if (told.findings().size() > SHOWN) {
      text.add("  and %d more of this case".formatted(told.findings().size() - SHOWN));
    }
    return text.toString();
  }

  private static String of(Fault fault) {
    StringJoiner text = new StringJoiner(System.lineSeparator());
    text.add("  promised  " + fault.expected());
    String source = fault.promise().source();
    String document = source.isEmpty() ? "" : " (document %s)".formatted(source);
    text.add("            %s%s".formatted(fault.promise().place(), document));
    text.add("  seen      " + fault.seen());
    return text.toString();
  }
}
