package org.processcontracts.gate.report;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.processcontracts.gate.UsageException;

/** The formats of a report. */
public enum Format {
  /** For people at a terminal. */
  TEXT,
  /** For programs. */
  JSON,
  /** For build servers that show test results. */
  JUNIT,
  /** For code scanning, SARIF 2.1.0. */
  SARIF,
  /** For the log of a GitHub workflow, which turns it into annotations. */
  GITHUB;

  /**
   * What writes this format.
   *
   * @param colour whether a terminal shows the text; the other formats have no colours
   * @param sources the lines that the text quotes
   */
  public ReportWriter writer(boolean colour, SourceLines sources) {
    return switch (this) {
      case TEXT -> new TextReport(colour, sources);
      case JSON -> new JsonReport();
      case JUNIT -> new JunitReport();
      case SARIF -> new SarifReport();
      case GITHUB -> new GithubReport();
    };
  }

  /**
   * The format of a name.
   *
   * @throws UsageException if there is none
   */
  public static Format of(String name) {
    return Stream.of(values())
        .filter(format -> format.toString().equals(name))
        .findFirst()
        .orElseThrow(
            () ->
                new UsageException(
                    "no such format: %s; there are %s".formatted(name, List.of(values()))));
  }

  /** The name on the command line. */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
