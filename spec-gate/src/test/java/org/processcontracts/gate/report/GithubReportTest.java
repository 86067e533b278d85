package org.processcontracts.gate.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.processcontracts.gate.Finding;
import org.processcontracts.gate.Severity;

class GithubReportTest {

  @Test
  void shouldPutTheGravestFirst() {
    assertThat(Reports.written(Format.GITHUB, Reports.MIXED))
        .isEqualTo(
            """
            ::error file=specs/a b/openapi.yaml,line=7,col=5,title=keyword-type::pattern means nothing\
             for type integer%0Afix: mend it
            ::warning file=specs/a b/openapi.yaml,line=12,col=5,title=component-used::nothing refers\
             to /pets/{id} [here]%0Afix: mend it
            ::notice file=specs/a b/openapi.yaml,line=9,col=5,title=response-member-added::'名' was\
             added%0Afix: mend it
            5 files, 1 error, 1 warning, 1 note
            """);
  }

  @Test
  void shouldEscapeWhatEndsAPropertyOrTheMessage() {
    Finding finding =
        new Finding("r", Severity.ERROR, "C:/a,b%\n.yaml", 1, 2, "", "100%: a,\r\nb::c", "x");

    assertThat(Reports.written(Format.GITHUB, new Report(1, List.of(finding))))
        .startsWith(
            "::error file=C%3A/a%2Cb%25%0A.yaml,line=1,col=2,title=r::"
                + "100%25: a,%0Ab::c%0Afix: x\n");
  }

  @Test
  void shouldSayThatNotAllAreAnnotated() {
    assertThat(Reports.written(Format.GITHUB, Reports.MANY))
        .endsWith(
            "1 file, 10000 errors, 0 warnings\n"
                + "GitHub annotates 10 of each level; this log has them all\n");
  }
}
