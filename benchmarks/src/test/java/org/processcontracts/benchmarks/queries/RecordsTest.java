package org.processcontracts.benchmarks.queries;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Statement;
import java.util.Objects;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.processcontracts.gate.yaml.YamlReader;

/** The generated records: what their columns tell is what their bodies tell, and 100 match. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RecordsTest {

  private static final int RECORDS = 3_000;

  private EmbeddedPostgres postgres;
  private Statement statement;

  @BeforeAll
  void load() throws Exception {
    postgres = EmbeddedPostgres.start();
    statement = postgres.getPostgresDatabase().getConnection().createStatement();
    try (var file = RecordsTest.class.getResourceAsStream("/db/migration/V1__tables.sql")) {
      String tables = new String(Objects.requireNonNull(file).readAllBytes(), UTF_8);
      statement.execute(tables.replace("${text}", "text"));
    }
    documented(
        "datashare", "/value/items/1", "'o', 'c', 'a779dd88-f7a3-4ac9-bf1c-a0ed1d827632', ''");
    documented(
        "bcs",
        "/value/operation_records/0",
        "'051ddda57400d2982fccc014fab5749d', '', '', '', '', '', 0");
    documented(
        "dadayun",
        "/value/0",
        "'', '', '8c50cd03-905b-8dd1-d7a9-1bbf35b868f1', '', false, false, 0, '', '', '', '', '',"
            + " '', '', 0, ''");
    documented(
        "enos",
        "/value/data/flowInsts/0",
        "'o', '2809-20190812080700', 0, 0, '', '', 0, 0, 0, 0, 0");
    for (String api : Postgres.TABLES.keySet()) {
      statement.execute(Postgres.sql(api, RECORDS));
    }
  }

  /** The row that the server would have stored, as far as the generator looks at it. */
  private void documented(String api, String pointer, String columns) throws Exception {
    Path folder = Path.of("..", "specs", api, "examples");
    try (var files = Files.walk(folder)) {
      Path example =
          files
              .filter(it -> it.toString().matches(".*(processes|records|instances)\\.yaml"))
              .filter(it -> !it.toString().contains("no-"))
              .findFirst()
              .orElseThrow();
      String body =
          YamlReader.parse(example, Files.readString(example)).tree().at(pointer).toString();
      statement.execute(
          "insert into %s values (%s, '%s')".formatted(Postgres.TABLES.get(api), columns, body));
    }
  }

  @AfterAll
  void stop() throws Exception {
    postgres.close();
  }

  private long count(String api, String condition) throws Exception {
    String sql = "select count(*) from %s where %s".formatted(Postgres.TABLES.get(api), condition);
    try (var result = statement.executeQuery(sql)) {
      result.next();
      return result.getLong(1);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"datashare", "bcs", "dadayun", "enos"})
  void shouldBeSoMany(String api) throws Exception {
    assertThat(count(api, "true")).isEqualTo(RECORDS + 1);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "datashare|org_id = 'small-4'",
        "datashare|org_id = 'big' and creator_did = 'did:example:2'",
        "bcs|project_id = 'small-4'",
        "bcs|project_id = 'big' and blockchain_id = 'chain-4'",
        "bcs|project_id = 'big' and operation_status = 'failed'",
        "bcs|project_id = 'big' and resource_type = 'PLUGIN03'",
        "bcs|project_id = 'big' and operation_type = '05'",
        "bcs|project_id = 'big' and operation_status = 'waiting' and resource_type = 'PLUGIN02' and operation_type = '04'",
        "dadayun|template_id = 'small-4'",
        "dadayun|template_id = 'big' and status = 2",
        "dadayun|template_id = 'big' and creator = 'creator-4'",
        "enos|org_id = 'small-4'",
        "enos|org_id = 'big' and owner = 'owner-4'",
        "enos|org_id = 'big' and status in (-1, 7)",
        "enos|org_id = 'big' and trigger_time >= 1546300800 and trigger_time < 1546301800"
      })
  void shouldMatchAHundredTimes(String api, String condition) throws Exception {
    assertThat(count(api, condition)).isEqualTo(Query.MATCHES);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "datashare|org_id <> 'o'|process_id, creator_did|processID, creatorDID",
        "bcs|operation_id <> ''|operation_id, project_id, blockchain_id, operation_status, resource_type, operation_type, record_time|operation_id, project_id, blockchain_id, operation_status, resource_type, operation_type, record_time",
        "dadayun|tenant <> ''|id, title, status, wf_tpl_id, current_node_id, current_node_name, current_actors, creator_position_id, creator, creator_name, create_time_text, is_urgent|Id, Title, Status, WFTplId, CurrentNodeId, CurrentNodeName, CurrentActors, CreatorPositionId, Creator, CreatorName, CreateTime, IsUrgent",
        "enos|org_id <> 'o'|instance_id, status, owner, flow_name|instanceId, status, owner, flowName"
      })
  void shouldTellTheSameInColumnsAndBody(
      String api, String generated, String columns, String members) throws Exception {
    String[] column = columns.split(", ");
    String[] member = members.split(", ");
    for (int i = 0; i < column.length; i++) {
      String same = "%s::text = body::jsonb ->> '%s'".formatted(column[i], member[i]);
      assertThat(count(api, generated + " and " + same)).as(column[i]).isEqualTo(RECORDS);
    }
  }

  @Test
  void shouldTellTheSameTimesInColumnsAndBody() throws Exception {
    String dadayun =
        "extract(epoch from (body::jsonb ->> 'CreateTime')::timestamptz) = create_time";
    assertThat(count("dadayun", dadayun)).isEqualTo(RECORDS);
    String[] columns = {"trigger_time", "start_time", "end_time", "create_time"};
    String[] members = {"triggerTime", "startTime", "endTime", "timestamp"};
    for (int i = 0; i < columns.length; i++) {
      String same =
          "extract(epoch from (body::jsonb ->> '%s')::timestamp) = %s"
              .formatted(members[i], columns[i]);
      assertThat(count("enos", same)).as(columns[i]).isEqualTo(RECORDS);
    }
  }
}
