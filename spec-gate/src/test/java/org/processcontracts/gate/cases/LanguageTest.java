package org.processcontracts.gate.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LanguageTest {

  private static Language language(String pattern) {
    return Language.of(pattern).orElseThrow();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "x",
        "^a|b$",
        "^(a|bc)+$",
        "^[1-9][0-9]{0,8}$",
        "^((-1|[0-9]|10)(,(-1|[0-9]|10))*)?$",
        "^\\s*\\[[\\s\\S]*\\]\\s*$",
        "^[^a-z]{3,}$",
        "^\\u0041\\x42\\.[\\w.-]+$",
        "^(?:\\d{4})-\\D$",
        "^[\\u4e00-\\u9fff]+$",
        "^.{2}$"
      })
  void shouldMakeATextThatThePatternFinds(String pattern) {
    for (int least : new int[] {0, 1, 5}) {
      String text = language(pattern).shortest(least).text();
      if (text != null) {
        assertThat(Pattern.compile(pattern).matcher(text).find()).as(text).isTrue();
        assertThat(text.codePointCount(0, text.length())).isGreaterThanOrEqualTo(least);
      }
    }
    assertThat(language(pattern).shortest(0).text()).isNotNull();
  }

  @ParameterizedTest
  @CsvSource(
      value = {
        "^[a-z]+$; ^[a-z0-9]+$; true",
        "^[a-z0-9]+$; ^[a-z]+$; false",
        "^[0-9]{3}$; ^\\d\\d\\d$; true",
        "^a{2,4}$; ^a{1,4}$; true",
        "^a{2,5}$; ^a{1,4}$; false",
        "^(ab)*$; ^(a|b)*$; true",
        "^(ab)+$; ab; true",
        "ab; ^ab; false",
        "^a|b$; a|b; true"
      },
      delimiter = ';')
  void shouldProveThatOneLanguageIsInAnother(String inner, String outer, boolean within) {
    Language.Answer answer = language(inner).beyond(language(outer), 0);
    assertThat(answer.complete()).isTrue();
    assertThat(answer.text() == null).as("beyond: %s", answer.text()).isEqualTo(within);
    if (answer.text() != null) {
      assertThat(Pattern.compile(inner).matcher(answer.text()).find()).isTrue();
      assertThat(Pattern.compile(outer).matcher(answer.text()).find()).isFalse();
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "(?=a)b", "(a)\\1", "a++", "\\bword", "a$b", "[a&&b]", "(a", "[z-a]", "a{3,1}", "("
      })
  void shouldRefuseWhatItCannotTell(String pattern) {
    assertThat(Language.of(pattern)).isEmpty();
  }

  @Test
  void shouldEndOnPatternsOfEnormousSize() {
    assertThat(Language.of("^(a{1,999}){1,999}$")).isEmpty();
    assertThat(Language.of("^(a|b|ab)*c{0,300}$")).isPresent();
    assertThat(Language.of("(".repeat(5000))).isEmpty();
  }
}
