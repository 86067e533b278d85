package org.processcontracts.gate.compat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VerdictTest {

  private static Change change(Severity severity, String id) {
    return new Change(id, severity, null, null, "", null);
  }

  @Test
  void shouldAskForTheGreatestStepThatAnyChangeNeeds() {
    Change breaking = change(Severity.BREAKING, "operation-removed");
    Change undecided = change(Severity.UNDECIDED, "request-pattern-narrowed");
    Change added = change(Severity.COMPATIBLE, "operation-added");
    Change edited = change(Severity.COMPATIBLE, ChangeIds.EDITED);

    assertThat(Verdict.required(List.of())).isEqualTo(Verdict.NONE);
    assertThat(Verdict.required(List.of(edited))).isEqualTo(Verdict.PATCH);
    assertThat(Verdict.required(List.of(added))).isEqualTo(Verdict.MINOR);
    assertThat(Verdict.required(List.of(added, undecided))).isEqualTo(Verdict.MAJOR);
    assertThat(Verdict.required(List.of(breaking, added))).isEqualTo(Verdict.MAJOR);
  }

  @ParameterizedTest
  @CsvSource({
    "1.0.0, 2.0.0, MAJOR, true",
    "1.9.9, 1.10.0, MAJOR, false",
    "1.0.0, 1.1.0, MINOR, true",
    "1.0.0, 1.0.1, MINOR, false",
    "1.0.0, 2.0.0, MINOR, true",
    "1.0.0, 1.0.1, PATCH, true",
    "1.0.0, 1.0.0, PATCH, false",
    "1.0.0, 1.0.0, NONE, true",
    "1.0.1, 1.0.0, NONE, false",
    "1.0.0, 1.0.1, NONE, true",
    "0.1.5, 0.2.0, MAJOR, true",
    "0.1.5, 0.1.6, MAJOR, false",
    "0.1.5, 0.1.6, MINOR, true",
    "0.9.0, 1.0.0, MAJOR, true",
    "2.0.0-rc.1, 2.0.0-rc.2, MAJOR, true",
    "2.0.0-rc.1, 2.0.0, MAJOR, true",
    "1.0.0, 2.0.0-rc.1, MAJOR, true"
  })
  void shouldMeasureTheStep(String old, String now, Verdict required, boolean matches) {
    assertThat(Verdict.matches(old, now, required)).isEqualTo(matches);
  }

  @Test
  void shouldRefuseWhatIsNoVersion() {
    assertThatThrownBy(() -> Verdict.matches("1.0", "1.0.0", Verdict.NONE))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("'1.0' is no version");
  }

  @Test
  void shouldOrderVersionsAsSemverDoes() {
    List<String> ordered =
        List.of(
            "0.9.9",
            "1.0.0-alpha",
            "1.0.0-alpha.1",
            "1.0.0-alpha.beta",
            "1.0.0-beta.2",
            "1.0.0-beta.11",
            "1.0.0-rc.1",
            "1.0.0",
            "1.2.0",
            "1.10.0",
            "9999999999999999999.0.0");
    assertThat(ordered.stream().map(Version::of).map(Optional::orElseThrow)).isSorted();
    assertThat(ordered)
        .allSatisfy(text -> assertThat(Version.of(text).orElseThrow()).hasToString(text));
    assertThat(Version.of("v1.0.0")).isEmpty();
  }
}
