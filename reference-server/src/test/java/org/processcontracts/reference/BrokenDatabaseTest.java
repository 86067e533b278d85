package org.processcontracts.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.Map;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.processcontracts.reference.Api.Answer;
import org.processcontracts.reference.store.RecordType;
import org.springframework.jdbc.core.JdbcTemplate;

/** A server answers while it is new, and when its database is broken or gone, it says so. */
class BrokenDatabaseTest {

  /** Each API, and the code of its failures that are nobody's but the server's. */
  private static final Map<String, String> CODES =
      Map.of(
          "bcs", "BCS.5000500",
          "dadayun", "InternalError",
          "datashare", "BCS.5000500",
          "eds", "EDS.00000500",
          "enos", "62109");

  /** What fails here on purpose is not worth pages of the log. */
  private static final Map<String, String> QUIET =
      Map.of("logging.level.org.processcontracts", "off");

  @Test
  void shouldSayWhoseFaultItIs() throws Exception {
    try (Server server = Server.start(Database.H2, QUIET)) {
      for (String name : CODES.keySet()) {
        assertThat(ask(server, name).text()).isEqualTo(ask(Server.on(Database.H2), name).text());
      }
      Api dadayun = Api.of(server, "dadayun");
      URI noPath = dadayun.address("/v1/workflow/templates/a%2Fb/instances");
      assertThat(dadayun.send(HttpRequest.newBuilder(noPath).build()).status()).isEqualTo(400);
      HttpRequest trace =
          HttpRequest.newBuilder(noPath.resolve("/v1/workflow/templates/a/instances"))
              .method("TRACE", BodyPublishers.noBody())
              .build();
      assertThat(dadayun.send(trace).headers()).containsEntry("Allow", "GET");
      JdbcTemplate jdbc = server.context().getBean(JdbcTemplate.class);
      for (RecordType type : server.context().getBeansOfType(RecordType.class).values()) {
        jdbc.execute("drop table " + type.table().name());
      }
      for (var code : CODES.entrySet()) {
        Answer answer = ask(server, code.getKey());
        assertThat(answer.status()).isEqualTo(code.getKey().equals("enos") ? 200 : 500);
        assertThat(answer.text()).containsIgnoringCase("internal").contains(code.getValue());
        assertThat(answer.headers()).doesNotContainKey("Retry-After");
      }
      server.context().getBean(DataSource.class).unwrap(AutoCloseable.class).close();
      for (String name : CODES.keySet()) {
        Answer answer = ask(server, name);
        assertThat(answer.status()).as("%s", answer).isEqualTo(503);
        assertThat(answer.text()).contains("The database is not available");
        assertThat(answer.headers()).containsEntry("Retry-After", "1");
      }
    }
  }

  private static Answer ask(Server server, String name) {
    Api api = Api.of(server, name);
    return api.send(api.documented("window-of-instances"));
  }
}
