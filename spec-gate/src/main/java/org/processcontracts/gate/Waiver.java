package org.processcontracts.gate;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.processcontracts.gate.yaml.FileName;

/**
 * A finding that somebody answers for, until a day.
 *
 * @param place pointer of the waiver in the config
 * @param rule id of the rule
 * @param file the file of the finding, from the checked folder; null for any
 * @param pointer of the finding, to the letter
 * @param owner who answers for it
 * @param reason why it is let pass
 * @param expires the last day on which it counts
 * @param expired whether that day is over
 */
public record Waiver(
    String place,
    String rule,
    @Nullable String file,
    String pointer,
    String owner,
    String reason,
    LocalDate expires,
    boolean expired) {

  /** Whether it speaks of a finding, in the words of the folder it was checked in. */
  boolean covers(Finding finding, Specs specs) {
    return rule.equals(finding.rule())
        && pointer.equals(finding.pointer())
        && (file == null || specs.name(FileName.resolve(specs.dir(), file)).equals(finding.file()));
  }
}
