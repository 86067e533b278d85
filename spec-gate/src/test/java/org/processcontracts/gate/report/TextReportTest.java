package org.processcontracts.gate.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.processcontracts.gate.Specs;

class TextReportTest {

  private static final SourceLines SOURCES =
      file -> List.of("", "", "", "", "", "", "  - pattern: x  ", "", "\t名: y", "", "", "last");

  @Test
  void shouldShowLineAndFix() {
    assertThat(Reports.written(Format.TEXT.writer(false, SOURCES), Reports.MIXED))
        .isEqualTo(
            """
            specs/a b/openapi.yaml:7:5: error[keyword-type]: pattern means nothing for type integer
                7 |   - pattern: x
                  |     ^
               at: /paths/~1a/get
              fix: mend it

            specs/a b/openapi.yaml:9:5: note[response-member-added]: '名' was added
                9 |     名: y
                  |         ^
               at: /paths/~1a/get
              fix: mend it

            specs/a b/openapi.yaml:12:5: warning[component-used]: nothing refers to /pets/{id} [here]
               12 | last
                  |     ^
               at: /paths/~1a/get
              fix: mend it

            5 files, 1 error, 1 warning, 1 note
            """);
  }

  @Test
  void shouldColourOnlyWhereItIsAsked() {
    String coloured = Reports.written(Format.TEXT.writer(true, SOURCES), Reports.MIXED);

    assertThat(coloured)
        .contains("\u001b[1mspecs/a b/openapi.yaml:7:5:\u001b[0m \u001b[1;31merror[keyword-type]:")
        .contains("\u001b[1;33mwarning[", "\u001b[1;36mnote[", "\u001b[32mfix:\u001b[0m mend it\n");
    assertThat(coloured.replaceAll("\u001b\\[[0-9;]*m", ""))
        .isEqualTo(Reports.written(Format.TEXT.writer(false, SOURCES), Reports.MIXED));
  }

  @Test
  void shouldShowThatAllIsWell() {
    assertThat(Reports.written(Format.TEXT, Reports.NOTHING))
        .isEqualTo("3 files, 0 errors, 0 warnings\n");
  }

  @ParameterizedTest
  @CsvSource({
    "abc, 1, 0",
    "abc, 4, 3",
    "abc, 99, 3",
    "名字: x, 3, 4",
    "e\u0301t, 3, 1",
    "😀: x, 2, 2",
    "a\u202eb, 3, 9",
    "'\ta', 2, 4"
  })
  void shouldPutTheCaretUnderTheColumn(String line, int column, int caret) {
    assertThat(Excerpt.of(List.of(line), 1, column).orElseThrow().caret()).isEqualTo(caret);
  }

  @Test
  void shouldCutLongLinesAroundTheColumn() {
    String line = "名".repeat(1000) + "X" + "y".repeat(1000);

    for (int column : new int[] {1, 30, 500, 1001, 1030, 1990, 2001, 2002}) {
      Excerpt excerpt = Excerpt.of(List.of(line), 1, column).orElseThrow();
      assertThat(excerpt.text().length()).isLessThanOrEqualTo(102);
      assertThat(excerpt.text()).contains("…");
      assertThat(excerpt.caret()).isBetween(0, 100);
    }
    Excerpt excerpt = Excerpt.of(List.of(line), 1, 1001).orElseThrow();
    assertThat(excerpt.text()).contains("名X");
    assertThat(excerpt.text().replace("名", "--").charAt(excerpt.caret())).isEqualTo('X');
    assertThat(Excerpt.of(List.of("x".repeat(1 << 20)), 1, 1)).isEmpty();
    assertThat(Excerpt.of(List.of("x"), 2, 1)).isEmpty();
    assertThat(Excerpt.of(List.of("x"), 0, 1)).isEmpty();
  }

  @Test
  void shouldReadOnlyBelowItsFolder(@TempDir Path temp) throws IOException {
    Path root = Files.createDirectory(temp.resolve("root"));
    Files.writeString(root.resolve("openapi.yaml"), "\ufeffa\r\nb\u2028c\n");
    Files.writeString(temp.resolve("out.yaml"), "secret");
    Files.createSymbolicLink(root.resolve("link.yaml"), temp.resolve("out.yaml"));
    Specs specs = Specs.load(root, Path.of("root"), null, null);
    SourceLines sources = SourceLines.of(List.of(specs));

    assertThat(sources.of("root/openapi.yaml")).containsExactly("a", "b\u2028c");
    for (String name :
        List.of(
            "root/link.yaml", "out.yaml", temp + "/out.yaml", "root/none.yaml", "", "root/\0")) {
      assertThat(sources.of(name)).isEmpty();
    }
  }
}
