package org.processcontracts.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.processcontracts.gate.contract.ExactJson;
import org.processcontracts.gate.contract.Request;
import org.processcontracts.gate.contract.Request.Key;
import org.processcontracts.reference.load.ImportException;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Records from files: in which forms they come, and that they come back as they were. */
@ParameterizedClass
@EnumSource(Database.class)
class ImportTest {

  private static final Map<String, String> TEMPLATE =
      Map.of("tenant", "demo", "template", "imported");

  @Parameter Database database;
  @TempDir Path folder;

  private Server server;
  private Api dadayun;
  private ObjectNode instance;

  @BeforeEach
  void setUp() {
    server = Server.on(database);
    dadayun = Api.of(server, "dadayun");
    instance = (ObjectNode) dadayun.success("instances").get(0);
  }

  private String instance(String id) {
    return instance.deepCopy().put("Id", id).toString();
  }

  private List<JsonNode> stored(String template) {
    Request request =
        dadayun
            .documented("")
            .with(new Key("path", "templateId"), template)
            .with(new Key("query", "filter"), null)
            .with(new Key("query", "sort"), "Id");
    return List.copyOf(dadayun.send(request).body().values());
  }

  private Path file(String text) throws IOException {
    return Files.writeString(folder.resolve("records"), text);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "%s\n%s\n",
        "%s\r\n\r\n%s",
        "[%s,%s]",
        "[\n%s,\n%s\n]\n",
        "\n[%s]\n[%s]",
        "\ufeff\n \t%s \t\r\n%s",
        "\n \r\n[\n  %s,\n  %s\n]\n",
        "\ufeff%s\n%s\n"
      })
  void shouldReadLinesAndArrays(String form) throws IOException {
    String template = "form " + form.hashCode();
    Path file = file(form.formatted(instance("a"), instance("b")));
    String told = server.load("dadayun", file, Map.of("tenant", "demo", "template", template));
    assertThat(told).contains("accepted 2, updated 0, rejected 0");
    assertThat(stored(template))
        .extracting(it -> it.get("Id").asString())
        .containsExactly("a", "b");
  }

  @Test
  void shouldReadRecordedAnswersOfEveryApi() throws IOException {
    Map<String, String> examples =
        Map.of(
            "bcs", "records",
            "dadayun", "instances",
            "datashare", "processes",
            "eds", "contract",
            "enos", "instances");
    Map<String, Map<String, String>> flags =
        Map.of(
            "datashare", Map.of("org", "o", "channel", "c"),
            "eds", Map.of("project", "p", "instance", "i"),
            "enos", Map.of("org", "o", "type", "0"));
    for (var example : examples.entrySet()) {
      JsonNode answer = Api.of(server, example.getKey()).success(example.getValue());
      for (String text : List.of(answer.toString(), answer.toPrettyString())) {
        assertThat(
                server.load(
                    example.getKey(), file(text), flags.getOrDefault(example.getKey(), Map.of())))
            .as(example.getKey())
            .contains("rejected 0")
            .doesNotContain("accepted 0, updated 0");
      }
    }
  }

  @Test
  void shouldReplaceWhatIsThereAlready() throws IOException {
    Path file = file(instance("once") + "\n" + instance("twice") + "\n" + instance("twice"));
    assertThat(server.load("dadayun", file, TEMPLATE))
        .contains("accepted 2, updated 1, rejected 0");
    String changed = instance.deepCopy().put("Id", "once").put("Title", "changed").toString();
    assertThat(server.load("dadayun", file(changed), TEMPLATE))
        .contains("accepted 0, updated 1, rejected 0");
    assertThat(stored("imported"))
        .extracting(JsonNode::toString)
        .containsExactly(changed, instance("twice"));
  }

  /** More than one batch and, where there are several connections, more than one for each. */
  @Test
  void shouldKeepTheLastOfMany() {
    int ids = 700;
    int records = 3_000;
    List<String> lines = new ArrayList<>();
    for (int i = 0; i < records; i++) {
      lines.add(instance.deepCopy().put("Id", "id " + i % ids).put("Title", "" + i).toString());
    }
    assertThat(server.load("dadayun", lines, Map.of("tenant", "demo", "template", "many")))
        .endsWith("accepted 700, updated 2,300, rejected 0\n");
    String select = "select body from dadayun_instance where template_id = 'many'";
    assertThat(server.context().getBean(JdbcTemplate.class).queryForList(select, String.class))
        .containsExactlyInAnyOrderElementsOf(lines.subList(records - ids, records));
  }

  @Test
  void shouldRejectWhatTheContractForbids() throws IOException {
    ObjectNode incomplete = instance.deepCopy();
    incomplete.remove("Title");
    List<String> lines =
        List.of(
            instance("good"),
            incomplete.toString(),
            instance.deepCopy().put("Status", "5").toString(),
            instance.deepCopy().put("CreateTime", "2015-02-30T00:00:00Z").toString(),
            instance.deepCopy().put("Id", "x".repeat(256)).toString(),
            "{\"Id\":",
            "",
            instance("good too").replace("good too", "half \\ud800"),
            "[]",
            "1");
    Path file = file(String.join("\n", lines));
    assertThat(server.load("dadayun", file, Map.of("tenant", "demo", "template", "rejects")))
        .contains("accepted 1, updated 0, rejected 7");
    List<JsonNode> rejects =
        Files.readAllLines(folder.resolve("records.rejected.ndjson")).stream()
            .map(ExactJson::read)
            .toList();
    assertThat(rejects)
        .extracting(reject -> reject.get("line").intValue())
        .containsExactly(2, 3, 4, 5, 6, 8, 10);
    assertThat(rejects)
        .allSatisfy(reject -> assertThat(reject.get("reason").asString()).isNotBlank());
    assertThat(rejects.get(0).get("record")).isEqualTo(incomplete);
  }

  @Test
  void shouldKeepOtherProjectsOut() throws IOException {
    Path file = file(Api.of(server, "bcs").success("records").toString());
    assertThat(server.load("bcs", file, Map.of("project", "other"))).contains("rejected 1");
    String own = "051ddda57400d2982fccc014fab5749d";
    assertThat(server.load("bcs", file, Map.of("project", own))).contains("rejected 0");
  }

  @Test
  void shouldKeepEveryToken() throws IOException {
    List<String> records = new ArrayList<>();
    for (String member :
        List.of(
            "\"big\":1618218591906093601618218591906093601",
            "\"small\":0.10",
            "\"null\":null",
            "\"empty\":\"\",\"list\":[3,1,2,null,[],{}]",
            "\"nul\":\"\\u0000\\u0001\"",
            "\"emoji 成员\":\"😀，\\uffff\"",
            "\"quote\":\"\\\"\\\\\\/\\b\\n\"")) {
      String id = "\"Id\":\"token " + records.size() + "\"";
      String plain = instance("x");
      records.add(plain.replace("\"Id\":\"x\"", id).replaceAll("}$", "") + "," + member + "}");
    }
    server.load("dadayun", records, Map.of("tenant", "demo", "template", "tokens"));
    assertThat(stored("tokens")).isEqualTo(records.stream().map(ExactJson::read).toList());
  }

  @Test
  void shouldTakeTheTemplateOfTheRecordUnlessAFlagNamesOne() {
    String record = instance.deepCopy().put("WFTplId", "of the record").toString();
    server.load("dadayun", List.of(record), Map.of("tenant", "demo"));
    assertThat(stored("of the record")).hasSize(1);
  }

  @Test
  void shouldAskForWhatTheRecordsDoNotTell() throws IOException {
    Path file = file("");
    assertThatThrownBy(() -> server.load("eds", file, Map.of("project", "p")))
        .isInstanceOf(ImportException.class)
        .hasMessage("eds needs --instance");
    assertThatThrownBy(() -> server.load("bcs", file, Map.of("channel", "c")))
        .isInstanceOf(ImportException.class)
        .hasMessage("bcs takes no --channel");
    assertThatThrownBy(() -> server.load("nope", file, Map.of()))
        .isInstanceOf(ImportException.class)
        .hasMessageContaining("bcs, dadayun, datashare, eds, enos");
    assertThatThrownBy(() -> server.load("bcs", folder.resolve("absent"), Map.of()))
        .isInstanceOf(ImportException.class)
        .hasMessageContaining("absent");
  }
}
