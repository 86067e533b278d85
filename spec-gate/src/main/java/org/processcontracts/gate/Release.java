package org.processcontracts.gate;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.processcontracts.gate.compat.Version;
import org.processcontracts.gate.report.Report;
import org.processcontracts.gate.rule.BaselineCurrent;

/**
 * Keeps new versions of the contracts for ever.
 *
 * @param report what stands against it; nothing was kept unless it passed
 * @param kept the files that were written, as findings name files
 */
public record Release(Report report, List<String> kept) {

  /**
   * Keeps each version that is not yet kept among the baselines, and lists it in SUMS.
   *
   * @throws UsageException if a version is none, or SUMS is not what a release wrote
   * @throws UncheckedIOException if it cannot be written
   */
  public static Release of(Specs specs) {
    List<Finding> findings = new ArrayList<>(Gate.check(specs));
    // A release is what mends this one.
    findings.removeIf(finding -> finding.message().equals(BaselineCurrent.UNRELEASED));
    Report report = new Report(specs.apis().size(), findings);
    try {
      return new Release(report, report.passed() ? keep(specs) : List.of());
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write to " + specs.baselines().dir(), e);
    }
  }

  private static List<String> keep(Specs specs) throws IOException {
    Baselines baselines = specs.baselines();
    if (!baselines.lines().stream().allMatch(line -> line.matches("[0-9a-f]{64}  .+"))) {
      throw new UsageException(specs.name(baselines.sums()) + " is not '<sha256>  <file>' lines");
    }
    List<String> kept = new ArrayList<>();
    SortedSet<String> lines = new TreeSet<>(Comparator.comparing(line -> line.substring(66)));
    lines.addAll(baselines.lines());
    for (Api api : specs.apis()) {
      // The version becomes the name of a file.
      if (Version.of(api.version()).isEmpty()) {
        throw new UsageException(
            "%s: info.version '%s' is no version; write one like 1.2.0"
                .formatted(specs.name(api.contract().file()), api.version()));
      }
      Path file = baselines.file(api.name(), api.version());
      if (!Files.exists(file)) {
        Packaging.write(file, Bundle.yaml(api));
        lines.add(baselines.line(api.name() + "/" + api.version() + ".yaml"));
        kept.add(specs.name(file));
      }
    }
    Packaging.write(baselines.sums(), String.join("\n", lines) + "\n");
    return kept;
  }
}
