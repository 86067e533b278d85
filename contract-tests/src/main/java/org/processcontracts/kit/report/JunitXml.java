package org.processcontracts.kit.report;

import static org.processcontracts.gate.report.Xml.attribute;
import static org.processcontracts.gate.report.Xml.escape;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.processcontracts.kit.FindingText;
import org.processcontracts.kit.Told;
import org.processcontracts.kit.report.Run.Counts;

/**
 * For build servers that show test results: a suite for each API of each target. A known departure
 * passes, and tells itself as output.
 */
final class JunitXml {

  private JunitXml() {}

  static String of(List<Run> runs) {
    return runs.stream()
        .flatMap(run -> run.apis().keySet().stream().map(api -> suite(run, api)))
        .collect(
            Collectors.joining(
                "",
                "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<testsuites>\n",
                "</testsuites>\n"));
  }

  private static String suite(Run run, String api) {
    Counts counts = run.counts(api);
    String head =
        "  <testsuite"
            + attribute("name", api + " on " + run.target())
            + attribute("tests", "" + counts.all())
            + attribute("failures", "" + counts.broken())
            + attribute("errors", "0")
            + attribute("skipped", "" + counts.notAsked())
            + attribute("time", seconds(run.of(api).mapToLong(Told::millis).sum()))
            + ">\n";
    return run.of(api)
        .map(told -> testcase(told, api + " on " + run.target()))
        .collect(Collectors.joining("", head, "  </testsuite>\n"));
  }

  private static String testcase(Told told, String suite) {
    String tag =
        "    <testcase"
            + attribute("name", told.title())
            + attribute("classname", suite)
            + attribute("time", seconds(told.millis()));
    String text = escape(FindingText.of(told));
    return switch (told.outcome()) {
      case KEPT -> tag + "/>\n";
      case BROKEN -> {
        String message = told.findings().get(0).seen();
        yield tag
            + ">\n      <failure"
            + attribute("message", message)
            + ">%s</failure>\n    </testcase>\n".formatted(text);
      }
      case KNOWN ->
          tag
              + ">\n      <system-out>%s\n%s</system-out>\n    </testcase>\n"
                  .formatted(escape(told.reason()), text);
      case NOT_ASKED ->
          tag + ">\n      <skipped" + attribute("message", told.reason()) + "/>\n    </testcase>\n";
    };
  }

  private static String seconds(long millis) {
    return String.format(Locale.ROOT, "%.3f", millis / 1000.0);
  }
}
