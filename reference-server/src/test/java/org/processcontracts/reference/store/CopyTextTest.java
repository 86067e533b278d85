package org.processcontracts.reference.store;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.processcontracts.reference.Database;
import org.processcontracts.reference.Server;
import org.springframework.jdbc.core.JdbcTemplate;

/** PostgreSQL reads what is written for it as what it was, whatever stands where in a value. */
class CopyTextTest {

  private static final String CHARACTERS = "\\\t\n\r\b\u000b\u000e\u001f .NnTt\u007f\u0080é成😀";

  @Test
  void shouldKeepEveryCharacter() {
    Server server = Server.on(Database.POSTGRESQL);
    Table table = Table.of("kept", Column.id("id", "/id")).with(Column.text("name", "/name"));
    JdbcTemplate jdbc = server.context().getBean(JdbcTemplate.class);
    jdbc.execute("create table kept (id text primary key, name text, body text not null)");
    Random random = new Random(1);
    List<Row> rows = new ArrayList<>();
    for (int i = 0; i < 2_000; i++) {
      rows.add(row("%04d".formatted(i), i % 7 == 0 ? null : text(random), text(random)));
    }
    rows.add(row("9999", "x".repeat(200_000) + "\t", "\\".repeat(300_000)));
    assertThat(server.context().getBean(Upsert.class).store(table, rows))
        .isEqualTo(new Upsert.Count(rows.size(), 0));
    List<Row> kept =
        jdbc.query(
            "select * from kept order by id",
            (row, number) -> row(row.getString(1), row.getString(2), row.getString(3)));
    assertThat(kept).usingRecursiveComparison().isEqualTo(rows);
  }

  /** Long runs of plain characters, and something between them. */
  private static String text(Random random) {
    StringBuilder text = new StringBuilder();
    int[] characters = CHARACTERS.codePoints().toArray();
    for (int i = random.nextInt(5); i > 0; i--) {
      text.append("a".repeat(random.nextInt(12)));
      text.appendCodePoint(characters[random.nextInt(characters.length)]);
    }
    return text.toString();
  }

  private static Row row(String id, @Nullable String name, String body) {
    return new Row(Arrays.asList(id, name), body.getBytes(UTF_8));
  }
}
