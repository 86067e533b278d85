package org.processcontracts.gate.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import java.io.IOException;
import java.io.Writer;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.processcontracts.gate.Severity;

/** What holds for every format. */
class FormatTest {

  @ParameterizedTest
  @EnumSource
  void shouldWriteTheSameForTheSameWhateverTheLocale(Format format) {
    String first = Reports.written(format, Reports.MIXED);
    Locale before = Locale.getDefault();
    Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
    try {
      assertThat(Reports.written(format, Reports.MIXED)).isEqualTo(first);
    } finally {
      Locale.setDefault(before);
    }
    assertThat(first).endsWith("\n").doesNotContain("\r");
  }

  @ParameterizedTest
  @EnumSource
  void shouldNotLetContentReachATerminalAsItIs(Format format) {
    assertThat(Reports.written(format, Reports.HOSTILE).codePoints().filter(it -> it != '\n'))
        .allMatch(
            it ->
                switch (Character.getType(it)) {
                  case Character.CONTROL,
                      Character.FORMAT,
                      Character.SURROGATE,
                      Character.LINE_SEPARATOR,
                      Character.PARAGRAPH_SEPARATOR ->
                      false;
                  default -> true;
                });
  }

  @ParameterizedTest
  @EnumSource
  void shouldBeginNoLineWithACommandButItsOwn(Format format) {
    List<String> commands =
        Reports.written(format, Reports.HOSTILE)
            .lines()
            .map(String::strip)
            .filter(line -> line.startsWith("::"))
            .toList();
    int own = format == Format.GITHUB ? 3 : 0;
    assertThat(commands).hasSize(own).allMatch(line -> line.matches("::(error|warning|notice) .*"));
  }

  @ParameterizedTest
  @EnumSource
  void shouldWriteThousandsInSeconds(Format format) {
    String written =
        Assertions.assertTimeoutPreemptively(
            Duration.ofSeconds(20), () -> Reports.written(format, Reports.MANY));
    assertThat(written.split("the same", -1)).hasSizeGreaterThan(10_000);
  }

  @ParameterizedTest
  @EnumSource
  void shouldSayThatItCannotWrite(Format format) {
    Writer full =
        new Writer() {
          @Override
          public void write(char[] buffer, int offset, int length) throws IOException {
            throw new IOException("disk full");
          }

          @Override
          public void flush() {}

          @Override
          public void close() {}
        };
    assertThatIOException()
        .isThrownBy(() -> format.writer(false, SourceLines.NONE).write(Reports.MIXED, full))
        .withMessage("disk full");
  }

  @Test
  void shouldCountAndSort() {
    assertThat(Reports.MIXED.findings()).extracting(it -> it.line()).containsExactly(7, 9, 12);
    assertThat(Reports.MIXED.summary()).isEqualTo("5 files, 1 error, 1 warning, 1 note");
    assertThat(Reports.NOTHING.summary()).isEqualTo("3 files, 0 errors, 0 warnings");
    assertThat(Reports.MIXED.passed()).isFalse();
    assertThat(new Report(1, List.of(Reports.WARNING, Reports.NOTE)).passed()).isTrue();
    assertThat(Severity.values()).containsExactly(Severity.ERROR, Severity.WARNING, Severity.NOTE);
    assertThat(Format.values())
        .extracting(Format::toString)
        .containsExactly("text", "json", "junit", "sarif", "github");
  }
}
