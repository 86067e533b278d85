package org.processcontracts.benchmarks.queries;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.processcontracts.benchmarks.queries.Query.Kind;

class QueryTest {

  private static Query query(Kind kind) {
    return new Query("bcs", "blockchain", kind, List.of());
  }

  private static Connection.Answer answer(int status, String head, String body) {
    return new Connection.Answer(status, head, body.getBytes(UTF_8));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "Total-Count: 100|[]",
        "Date: x|{\"items\":[],\"pagination\":{\"pageSizeNum\":10,\"totalItems\":100}}",
        "Date: x|{\"count\":100,\"operation_records\":[{\"count\":7}]}",
        "Date: x|{\"code\":0,\"data\":{\"flowInsts\":[],\"count\":100}}"
      })
  void shouldFindTheTotalOfEachApi(String head, String body) {
    assertThat(query(Kind.BOUNDED).matches(answer(200, head, body))).isEqualTo(100);
  }

  @Test
  void shouldRefuseAnotherNumberOfMatches() {
    assertThatThrownBy(() -> query(Kind.BOUNDED).matches(answer(200, "", "{\"count\":99}")))
        .hasMessage("bcs, blockchain: 99 matches instead of 100");
  }

  @Test
  void shouldRefuseAnError() {
    assertThatThrownBy(() -> query(Kind.DOCUMENTED).matches(answer(401, "", "{}")))
        .hasMessage("bcs, blockchain: 401 {}");
  }

  @Test
  void shouldLetWhatGrowsBeRefused() {
    assertThat(query(Kind.GROWING).matches(answer(400, "", "{}"))).isEqualTo(-1);
    assertThat(query(Kind.GROWING).matches(answer(200, "", "{\"count\":9}"))).isEqualTo(9);
  }

  @Test
  void shouldAskEachQueryWithMoreThanOnePage() {
    assertThat(Queries.all())
        .allSatisfy(query -> assertThat(query.calls()).as(query.name()).hasSize(10))
        .filteredOn(query -> query.kind() == Kind.DOCUMENTED)
        .extracting(Query::api)
        .containsExactly("datashare", "bcs", "dadayun", "enos");
  }
}
