package org.processcontracts.reference.store;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.processcontracts.reference.Database;
import org.processcontracts.reference.Server;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.JdbcTemplate;

/** Rows of which one cannot be stored. */
class UpsertTest {

  private static final int ROWS = 1_000;

  @ParameterizedTest
  @EnumSource(Database.class)
  void shouldStoreNothingOfAPartThatFails(Database database) {
    Server server = Server.on(database);
    Table table =
        server.context().getBeansOfType(RecordType.class).values().stream()
            .map(RecordType::table)
            .filter(it -> it.name().equals("eds_contract"))
            .findFirst()
            .orElseThrow();
    List<Row> rows = new ArrayList<>();
    for (int i = 0; i < ROWS; i++) {
      rows.add(row("fails", "i", "%04d".formatted(i), "owner", i == 998 ? null : "subscriber"));
    }
    Upsert upsert = server.context().getBean(Upsert.class);
    assertThatThrownBy(() -> upsert.store(table, rows))
        .isInstanceOf(DataIntegrityViolationException.class);
    String select = "select contract_id from eds_contract where project_id = 'fails'";
    assertThat(server.context().getBean(JdbcTemplate.class).queryForList(select, String.class))
        .hasSizeLessThan(ROWS)
        .doesNotContain("0997", "0998", "0999");
  }

  private static Row row(@Nullable Object... values) {
    return new Row(Arrays.asList(values), "{}".getBytes(UTF_8));
  }
}
