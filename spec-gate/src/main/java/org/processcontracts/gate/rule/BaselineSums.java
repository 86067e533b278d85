package org.processcontracts.gate.rule;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.processcontracts.gate.Baselines;
import org.processcontracts.gate.Findings;
import org.processcontracts.gate.Rule;
import org.processcontracts.gate.Specs;

/** Released contracts are those, and only those, that SUMS knows by their checksum. */
public final class BaselineSums implements Rule {

  private static final String RESTORE = "restore it from version control; a release never changes";

  @Override
  public String id() {
    return "baseline-sums";
  }

  @Override
  public String reason() {
    return "A released contract that can be edited is no promise.";
  }

  @Override
  public void check(Specs specs, Findings findings) {
    Baselines baselines = specs.baselines();
    List<String> names = baselines.names();
    Map<String, String> listed = new HashMap<>();
    int number = 0;
    for (String line : baselines.lines()) {
      number++;
      String name = line.matches("[0-9a-f]{64}  .+") ? line.substring(66) : "";
      if (name.isEmpty()) {
        findings.add(baselines.sums(), number, "the line is not '<sha256>  <file>'", RESTORE);
      } else if (listed.put(name, line) != null) {
        findings.add(baselines.sums(), number, name + " is listed twice", "remove one line");
      } else if (!names.contains(name)) {
        findings.add(baselines.sums(), number, name + " is listed but not there", RESTORE);
      }
    }
    for (String name : names) {
      if (!listed.containsKey(name)) {
        findings.add(
            baselines.file(name),
            1,
            "the file is not listed in SUMS",
            "add released contracts with the release command only");
      } else if (!baselines.line(name).equals(listed.get(name))) {
        findings.add(baselines.file(name), 1, "the file is not the one that was released", RESTORE);
      }
    }
  }
}
