package org.processcontracts.gate.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.format.DateTimeFormat;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlainDateTimeTest {

  private static final String LAST = "9999-12-28T23:59:59Z";
  private static final String CHARACTERS = "0123456789-:TZtz. /\u0660";
  private static final DateTimeFormat FORMAT = new DateTimeFormat();

  @ParameterizedTest
  @ValueSource(strings = {"0000-01-01T00:00:00Z", LAST, "2024-10-20T07:30:09Z"})
  void shouldKnowTheUsualNotation(String text) {
    assertThat(PlainDateTime.is(text)).isTrue();
    assertThat(FORMAT.matches(null, text)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "2024-10-20",
        "2024-00-20T07:30:09Z",
        "2024-13-20T07:30:09Z",
        "2024-10-00T07:30:09Z",
        "2024-02-29T07:30:09Z",
        "2024-10-20T24:30:09Z",
        "2024-10-20T07:60:09Z",
        "2024-10-20T07:30:60Z",
        "2024-10-20T07:30:09.1Z",
        "2024-10-20 07:30:09Z"
      })
  void shouldLeaveTheRestToOthers(String text) {
    assertThat(PlainDateTime.is(text)).isFalse();
  }

  @Test
  void shouldKnowNothingThatIsNone() {
    Random random = new Random(1);
    int known = 0;
    for (int i = 0; i < 100_000; i++) {
      StringBuilder text = new StringBuilder(LAST);
      for (int changes = random.nextInt(3); changes >= 0; changes--) {
        char c = CHARACTERS.charAt(random.nextInt(CHARACTERS.length()));
        text.setCharAt(random.nextInt(text.length()), c);
      }
      if (PlainDateTime.is(text.toString())) {
        known++;
        assertThat(FORMAT.matches(null, text.toString())).as(text.toString()).isTrue();
      }
    }
    assertThat(known).isPositive();
  }
}
