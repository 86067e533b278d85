package org.processcontracts.kit.coverage;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.processcontracts.gate.Contracts;
import org.processcontracts.gate.contract.Contract;
import org.processcontracts.kit.wire.Request;
import org.processcontracts.kit.wire.Wire;

/** What an exchange shows is told by its bytes, and by nothing beside a bound. */
class CoverageTest {

  private static final Path SPECS = Path.of(System.getProperty("specs.directory"));
  private static final Contract DADAYUN = Contracts.load(SPECS, "dadayun");
  private static final Contract ENOS = Contracts.load(SPECS, "enos");
  private static final Contract EDS = Contracts.load(SPECS, "eds");

  private static final String INSTANCES = "/v1/workflow/templates/t/instances";
  private static final String CONTRACT = "/v1/p/eds/instances/i/connectors/c/contracts/";
  private static final String FLOWS =
      "/batch-processing-service/v2.1/flowInstances?userId=u&orgId=o&action=search";
  private static final String QUERY =
      "{\"type\":1,\"owner\":\"\",\"fromTriggerTime\":0,\"toTriggerTime\":1,\"status\":\"\","
          + "\"pagination\":{\"pageNo\":0,\"pageSize\":1}}";

  private static HttpServer server;
  private static String answer = "[]";

  @BeforeAll
  static void start() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/",
        exchange -> {
          try (exchange) {
            exchange.getRequestBody().readAllBytes();
            exchange.getResponseHeaders().add("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, answer.getBytes(UTF_8).length);
            exchange.getResponseBody().write(answer.getBytes(UTF_8));
          }
        });
    server.start();
  }

  @AfterAll
  static void stop() {
    server.stop(0);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          ?limit=0              | /Limit/schema/minimum inside  | true
          ?limit=1              | /Limit/schema/minimum inside  | false
          ?limit=0&sort=1       | /Limit/schema/minimum inside  | false
          ?limit=-1             | /Limit/schema/minimum outside | true
          ?limit=-1             | /Limit/schema/minimum inside  | false
          ?limit=2147483647     | /Limit/schema/format inside   | true
          ?limit=2147483646     | /Limit/schema/format inside   | false
          ?limit=2147483648     | /Limit/schema/format outside  | true
          ?limit=x              | /Limit/schema/type outside    | true
          ?limit=x              | /Limit present                | false
          ?limit=1              | /Limit present                | true
          ?limit=1&limit=1      | /Limit present                | false
          ?Limit=1              | /Limit present                | false
          ?Limit=1              | /Limit absent                 | true
          ?filter=%5B%5D        | /FilterConditions/items empty | true
          x?limit=1             | /Limit present                | false
          x?limit=1             | /responses/200 present        | false
          ?limit=1              | /responses/200 present        | true
          """)
  void shouldCountWhatAQueryShows(String target, String element, boolean seen) {
    assertThat(shows(DADAYUN, Request.of("GET", INSTANCES + target), element)).isEqualTo(seen);
  }

  @ParameterizedTest
  @CsvSource({"50, maxLength inside, true", "49, maxLength inside, false"})
  void shouldCountALengthAtItsBound(int length, String element, boolean seen) {
    Request request = Request.of("GET", CONTRACT + "a".repeat(length)).header("X-Auth-Token", "t");
    assertThat(shows(EDS, request, "/ContractId/schema/" + element)).isEqualTo(seen);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          "type":1          | "type":2           | /SchedulingType/enum 2              | true
          "type":1          | "type":3           | /SchedulingType/enum outside        | true
          "type":1          | "type":"1"         | /SchedulingType/type outside        | true
          "type":1          | "type":null        | /SchedulingType/type outside        | false
          "type":1          | "type":null        | /FlowInstanceQuery/properties/type null    | true
          "type":1,         | ''                 | /FlowInstanceQuery/properties/type absent  | true
          "type":1          | "type":1           | /FlowInstanceQuery/properties/expression absent | true
          "type":1          | "type":3           | /FlowInstanceQuery/properties/expression absent | false
          "status":""       | "status":2         | /FlowInstanceStatus/enum 2          | true
          "status":""       | "status":"2"       | /FlowInstanceStatus/enum 2          | false
          "type":1          | "type":1,"more":1  | /FlowInstanceQuery/additionalProperties outside | true
          "pageSize":1      | "pageSize":1,"sorters":[] | /Pagination/properties/sorters/items empty | true
          "type":1          | "type":1           | /Pagination/properties/pageNo present | true
          "type":1          | "type":1,"type":1  | /Pagination/properties/pageNo present | false
          """)
  void shouldCountWhatABodyShows(String part, String changed, String element, boolean seen) {
    Request request = Request.of("POST", FLOWS).json(QUERY.replace(part, changed));
    assertThat(shows(ENOS, request, element)).isEqualTo(seen);
  }

  @Test
  void shouldCountWhatAnAnswerShows() {
    Request request = Request.of("GET", INSTANCES);
    assertThat(shows(DADAYUN, request, "/WorkflowInstances/items empty")).isTrue();
    assertThat(shows(DADAYUN, request, "/TotalCount absent")).isTrue();
    answer = "[{\"Status\":3}]";
    try {
      assertThat(shows(DADAYUN, request, "/WorkflowInstances/items empty")).isFalse();
      assertThat(shows(DADAYUN, request, "/WorkflowStatus/enum 3")).isTrue();
      assertThat(shows(DADAYUN, request, "/WorkflowStatus/enum 4")).isFalse();
      assertThat(shows(DADAYUN, request, "/properties/CurrentActors absent")).isTrue();
    } finally {
      answer = "[]";
    }
  }

  /** The element has to be one of the contract, whether it is seen or not. */
  private static boolean shows(Contract contract, Request request, String element) {
    Wire wire = Wire.to(URI.create("http://127.0.0.1:" + server.getAddress().getPort()));
    Coverage coverage = Coverage.of(contract, Stream.of(wire.send(request)));
    assertThat(coverage.elements()).anyMatch(it -> it.toString().endsWith(element));
    return coverage.covered().stream().anyMatch(it -> it.toString().endsWith(element));
  }
}
