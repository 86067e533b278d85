package org.processcontracts.gate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** One contract without fault, and what becomes of it by a single change. */
class DefectsTest {

  private static final Path FOLDER = Path.of("src/test/resources/defects");
  private static final char MARK = '‸';

  @TempDir Path temp;

  /** A change, and the findings that it brings, as {@code rule@line:column}. */
  record Change(String title, String before, String after, List<String> further) {

    String contract() throws IOException {
      String base = Files.readString(FOLDER.resolve("openapi.yaml"));
      assertThat(base.split(Pattern.quote(before), -1))
          .as("the lines to replace stand once")
          .hasSize(2);
      return base.replace(before, after);
    }

    List<String> findings() throws IOException {
      List<String> findings = new ArrayList<>(further);
      int at = contract().indexOf(MARK);
      if (at >= 0) {
        String[] lines = contract().substring(0, at).split("\n", -1);
        int column = lines[lines.length - 1].length() + 1;
        String rule = title.substring(0, title.indexOf(':'));
        findings.add("%s@%d:%d".formatted(rule, lines.length, column));
      }
      return findings;
    }

    @Override
    public String toString() {
      return title;
    }
  }

  static List<Change> changes(String file) throws IOException {
    List<Change> changes = new ArrayList<>();
    String text = Files.readString(FOLDER.resolve(file));
    for (String block : text.substring(text.indexOf("\n# ")).split("\n# ")) {
      List<String> lines = block.lines().toList();
      if (!block.isBlank()) {
        changes.add(
            new Change(
                lines.get(0),
                part(lines, "-"),
                part(lines, "+"),
                Stream.of(part(lines, "!").strip().split(" ")).filter(s -> !s.isEmpty()).toList()));
      }
    }
    return changes;
  }

  private static String part(List<String> lines, String sign) {
    StringBuilder part = new StringBuilder();
    lines.stream()
        .filter(line -> line.startsWith(sign))
        .forEach(line -> part.append(line.substring(1)).append('\n'));
    return part.toString();
  }

  static List<Change> defects() throws IOException {
    return changes("defects.txt");
  }

  static List<Change> legal() throws IOException {
    return changes("legal.txt");
  }

  @ParameterizedTest
  @MethodSource("defects")
  void shouldFindASingleDefectInItsPlace(Change change) throws IOException {
    List<String> printed =
        Fixtures.standard(temp, change.contract().replace(String.valueOf(MARK), ""));

    assertThat(printed)
        .extracting(line -> line.replaceFirst("^.*?:(\\d+:\\d+): ([a-z0-9-]+): .*", "$2@$1"))
        .as(String.join("\n", printed))
        .containsExactlyInAnyOrderElementsOf(change.findings());
  }

  @ParameterizedTest
  @MethodSource("legal")
  void shouldLetPassWhatIsUnusualButLegal(Change change) throws IOException {
    Fixtures.standard(temp, change.contract());

    assertThat(Gate.check(Specs.load(temp.resolve("specs"))))
        .filteredOn(finding -> finding.severity() == Severity.ERROR)
        .isEmpty();
  }

  @Test
  void shouldFindNothingInTheContractItself() throws IOException {
    String base = Files.readString(FOLDER.resolve("openapi.yaml"));

    assertThat(Fixtures.standard(temp, base)).isEmpty();
    assertThat(defects()).hasSizeGreaterThanOrEqualTo(60);
    assertThat(legal()).hasSizeGreaterThanOrEqualTo(30);
  }
}
