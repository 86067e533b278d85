package org.processcontracts.gate.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class VersionTest {

  @Test
  void shouldOrderNumbersByValueAndPreReleasesBeforeTheirRelease() {
    List<String> ordered =
        List.of(
            "0.9.9",
            "1.0.0-9",
            "1.0.0-10",
            "1.0.0-rc",
            "1.0.0-rc.2",
            "1.0.0-rc.10",
            "1.0.0",
            "1.9.0",
            "1.10.0",
            "99999999999999999999.0.0");

    assertThat(ordered.stream().sorted((a, b) -> a.compareTo(b)).toList()).isNotEqualTo(ordered);
    assertThat(ordered.stream().map(text -> Version.of(text).orElseThrow()).sorted())
        .extracting(Version::text)
        .containsExactlyElementsOf(ordered);
  }

  @Test
  void shouldRefuseWhatIsNoVersion() {
    for (String text :
        List.of("", "1.0", "1.0.0.0", "v1.0.0", "1.0.0-", "1.0.0-a..b", "../1.0.0")) {
      assertThat(Version.of(text)).as(text).isEmpty();
    }
  }
}
