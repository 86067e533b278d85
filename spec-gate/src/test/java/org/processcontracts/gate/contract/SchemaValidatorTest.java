package org.processcontracts.gate.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class SchemaValidatorTest {

  /** Broken keywords of an instance under a schema, both JSON. */
  private static List<String> broken(String schema, String instance, Side side) {
    String contract =
        "{\"components\": {\"schemas\": {\"S\": "
            + schema
            + ", \"T\":"
            + " {\"type\": \"string\", \"enum\": [\"a\"]}}}}";
    return new SchemaValidator(ExactJson.read(contract))
        .validate(ExactJson.read(instance), "/components/schemas/S", side).stream()
            .map(v -> v.instance() + " " + v.schema().replaceFirst("/components/schemas", ""))
            .toList();
  }

  private static List<String> broken(String schema, String instance) {
    return broken(schema, instance, Side.RESPONSE);
  }

  @Test
  void shouldFindWrongTypesUnknownMembersAndMissingKeys() {
    String schema =
        "{\"type\": \"object\", \"required\": [\"a\"], \"properties\":"
            + " {\"a\": {\"$ref\": \"#/components/schemas/T\"}, \"b/c\": {\"type\": \"boolean\"}}}";

    assertThat(broken(schema, "{\"a\": \"a\", \"b/c\": true}")).isEmpty();
    assertThat(broken(schema, "{\"a\": \"b\"}")).containsExactly("/a /T/enum");
    assertThat(broken(schema, "{\"b/c\": \"true\", \"a\": \"a\"}"))
        .containsExactly("/b~1c /S/properties/b~1c/type");
    assertThat(broken(schema, "{}")).containsExactly(" /S/required");
  }

  @Test
  void shouldCompareIntegersToTheLastDigit() {
    assertThat(broken("{\"type\": \"integer\", \"maximum\": 9007199254740992}", "9007199254740993"))
        .containsExactly(" /S/maximum");
    assertThat(broken("{\"type\": \"integer\", \"minimum\": 9007199254740993}", "9007199254740992"))
        .containsExactly(" /S/minimum");
    assertThat(broken("{\"type\": \"integer\", \"enum\": [9007199254740993]}", "9007199254740992"))
        .containsExactly(" /S/enum");
    assertThat(broken("{\"type\": \"integer\", \"minimum\": 1}", "1.5"))
        .containsExactly(" /S/type");
    assertThat(broken("{\"type\": \"integer\"}", "1.0")).containsExactly(" /S/type");
  }

  @Test
  void shouldCheckTheRangeOfIntegerFormats() {
    String int64 = "{\"type\": \"integer\", \"format\": \"int64\"}";
    assertThat(broken(int64, "9223372036854775807")).isEmpty();
    assertThat(broken(int64, "9223372036854775808")).containsExactly(" /S/format");
    assertThat(broken(int64, "-9223372036854775809")).containsExactly(" /S/format");
    assertThat(broken("{\"type\": \"integer\", \"format\": \"int32\"}", "2147483648"))
        .containsExactly(" /S/format");
  }

  @Test
  void shouldTakeNullOnlyWhereTheSchemaItselfAllowsIt() {
    String schema =
        "{\"type\": \"object\", \"nullable\": true, \"properties\": {\"a\": {\"type\": \"string\"},"
            + " \"b\": {\"type\": \"string\", \"nullable\": true}}}";

    assertThat(broken(schema, "null")).isEmpty();
    assertThat(broken(schema, "{\"b\": null}")).isEmpty();
    assertThat(broken(schema, "{\"a\": null}")).containsExactly("/a /S/properties/a/type");
  }

  @Test
  void shouldAssertFormats() {
    String schema = "{\"type\": \"string\", \"format\": \"date-time\"}";
    assertThat(broken(schema, "\"2018-08-30T02:55:22.000Z\"")).isEmpty();
    assertThat(broken(schema, "\"2018-08-30 02:55:22\"")).containsExactly(" /S/format");
  }

  @Test
  void shouldSayOnceThatTwoAlternativesFit() {
    String schema =
        "{\"oneOf\": [{\"$ref\": \"#/components/schemas/U\"}, {\"$ref\": \"#/components/schemas/V\"}],"
            + " \"discriminator\": {\"propertyName\": \"k\"}}, \"U\": {\"type\": \"object\"},"
            + " \"V\": {\"type\": \"object\"}";

    assertThat(broken(schema, "{\"k\": \"U\"}")).containsExactly(" /S/oneOf");
    assertThat(broken(schema, "{\"k\": \"V\"}")).containsExactly(" /S/oneOf");
    assertThat(broken(schema, "{\"k\": \"W\"}")).isNotEmpty();
  }

  @Test
  void shouldTellRequestsFromResponses() {
    String schema =
        "{\"type\": \"object\", \"required\": [\"r\", \"w\"], \"properties\":"
            + " {\"r\": {\"type\": \"string\", \"readOnly\": true},"
            + " \"w\": {\"type\": \"string\", \"writeOnly\": true}}}";

    assertThat(broken(schema, "{\"w\": \"x\"}", Side.REQUEST)).isEmpty();
    assertThat(broken(schema, "{\"r\": \"x\"}", Side.RESPONSE)).isEmpty();
    assertThat(broken(schema, "{\"w\": \"x\", \"r\": \"x\"}", Side.REQUEST))
        .containsExactly("/r /S/properties/r/readOnly");
    assertThat(broken(schema, "{\"w\": \"x\", \"r\": \"x\"}", Side.RESPONSE))
        .containsExactly("/w /S/properties/w/writeOnly");
  }

  @Test
  void shouldValidateTheJsonInsideAText() {
    String schema =
        "{\"type\": \"string\", \"x-contentSchema\": {\"type\": \"array\","
            + " \"items\": {\"$ref\": \"#/components/schemas/T\"}}}";

    assertThat(broken(schema, "\"[\\\"a\\\"]\"")).isEmpty();
    assertThat(broken(schema, "\"[\\\"b\\\"]\"")).containsExactly("/0 /T/enum");
    assertThat(broken(schema, "\"[a]\"")).containsExactly(" /S/x-contentMediaType");
  }

  @Test
  void shouldReportASchemaThatIsNotSound() {
    assertThat(broken("{\"type\": \"string\", \"pattern\": \"[\"}", "\"a\""))
        .containsExactly(" /S");
    assertThat(broken("{\"$ref\": \"#/components/schemas/Nowhere\"}", "1")).containsExactly(" /S");
  }

  @Test
  void shouldNeverFetchASchema() throws IOException {
    AtomicInteger hits = new AtomicInteger();
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/",
        exchange -> {
          hits.incrementAndGet();
          exchange.sendResponseHeaders(404, -1);
        });
    server.start();
    try {
      String url = "http://127.0.0.1:" + server.getAddress().getPort() + "/schema.json";
      assertThat(broken("{\"$ref\": \"" + url + "\"}", "1")).containsExactly(" /S");
      assertThat(hits).hasValue(0);
    } finally {
      server.stop(0);
    }
  }
}
