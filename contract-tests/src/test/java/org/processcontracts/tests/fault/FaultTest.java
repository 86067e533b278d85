package org.processcontracts.tests.fault;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.processcontracts.gate.contract.Contract;
import org.processcontracts.gate.contract.Operation;
import org.processcontracts.gate.contract.RequestValidator;
import org.processcontracts.kit.WireRequests;
import org.processcontracts.kit.wire.Exchange;
import org.processcontracts.kit.wire.Request;
import org.processcontracts.kit.wire.Wire;
import org.processcontracts.tests.reference.Database;
import org.processcontracts.tests.reference.ReferenceExtension;

/** The tools of the proof, and of each kind one fault that the kit finds soon. */
class FaultTest {

  @RegisterExtension static final ReferenceExtension SERVER = ReferenceExtension.on(Database.H2);

  private static final Map<String, Contract> CONTRACTS = FaultRun.contracts();

  /** One of each kind that an early case finds. */
  private static final List<String> SOON =
      List.of(
          "enos / PREDICATE / fromTriggerTime dropped",
          "bcs / TEXT / operation_id: a part suffices",
          "datashare / PAGE / begins one late",
          "datashare / ORDER / reversed",
          "bcs / CONSTRAINT / /query/operation_status enum ignored",
          "bcs / VALUE / /operation_records/*/desc null made empty",
          "eds / HEADER / no Content-Type",
          "bcs / STATUS / 403 for 401",
          "bcs / FAILURE / message lost",
          "eds / ACCESS / connector not checked",
          "bcs / TRANSPORT / half a body");

  static Stream<Fault> soon() {
    Map<String, Fault> all =
        Faults.of(CONTRACTS.values()).stream().collect(toMap(Fault::toString, fault -> fault));
    assertThat(all).containsKeys(SOON.toArray(String[]::new));
    return SOON.stream().map(all::get);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("soon")
  void shouldBeFound(Fault fault) {
    Contract contract = CONTRACTS.get(fault.api().toString());
    FaultRun run = FaultRun.of(fault, contract, Wire.to(SERVER.base()), List.of());
    assertThat(run.caught()).as("%s", run).isTrue();
  }

  @Test
  void shouldNameEachFaultOnceAndHaveEachKind() {
    List<Fault> all = Faults.of(CONTRACTS.values());
    assertThat(all.stream().map(Fault::toString)).doesNotHaveDuplicates();
    for (Api api : Api.values()) {
      assertThat(all.stream().filter(it -> it.api() == api).map(Fault::kind).distinct())
          .as("kinds of %s", api)
          .contains(Kind.ORDER, Kind.CONSTRAINT, Kind.VALUE, Kind.STATUS, Kind.TRANSPORT);
    }
    assertThat(all.stream().map(Fault::kind).distinct()).containsExactlyInAnyOrder(Kind.values());
  }

  @Test
  void shouldPassOnWhatComesByManyConnectionsAtOnce() {
    Contract contract = CONTRACTS.get("dadayun");
    Operation operation = contract.operations().get(0);
    Request request =
        WireRequests.of(operation, new RequestValidator(contract).documented(operation, ""));
    Wire server = Wire.to(SERVER.base());
    try (FaultProxy proxy = new FaultProxy(server, operation, Fault.NONE)) {
      Wire way = Wire.to(proxy.base());
      String direct = told(server.send(request));
      assertThat(IntStream.range(0, 40).parallel().mapToObj(i -> told(way.send(request))))
          .containsOnly(direct);
      Request head = Request.of("HEAD", request.target());
      assertThat(told(way.send(head))).isEqualTo(told(server.send(head)));
      assertThat(proxy.failures()).isEmpty();
    }
  }

  private static String told(Exchange exchange) {
    Map<String, List<String>> headers = new TreeMap<>();
    exchange.headers().stream()
        .map(header -> header.name())
        .filter(name -> !name.matches("(?i)Date|Connection|Keep-Alive|Content-Length|X-Request-Id"))
        .filter(name -> !name.equalsIgnoreCase("Transfer-Encoding"))
        .forEach(name -> headers.put(name, exchange.headers(name)));
    return exchange.status() + " " + headers + " " + exchange.text();
  }

  @Test
  void shouldChangeAPlaceOfARequestAlone() {
    Operation operation = CONTRACTS.get("dadayun").operations().get(0);
    String line = "/v1/workflow/templates/%E4%B8%AD/instances?limit=%32&x=1+2&sort=-Id";
    byte[] message = ("GET " + line + " HTTP/1.1\r\nHost: h\r\nX: 1\r\n\r\n").getBytes(UTF_8);
    Sent sent = Sent.of(operation, message);
    assertThat(sent.isOperation()).isTrue();
    assertThat(sent.bytes()).isEqualTo(message);
    assertThat(sent.text("path/templateId")).isEqualTo("中");
    assertThat(sent.text("query/limit")).isEqualTo("2");
    assertThat(sent.with("query/absent", null).bytes()).isEqualTo(message);
    Sent changed =
        sent.with("query/sort", "a b").with("path/templateId", "é").with("header/x", null);
    assertThat(new String(changed.bytes(), UTF_8))
        .isEqualTo(
            "GET /v1/workflow/templates/%C3%A9/instances?limit=%32&x=1+2&sort=a%20b HTTP/1.1\r\n"
                + "Host: h\r\n\r\n");
  }

  @Test
  void shouldChangeAMemberOfABodyAlone() {
    Operation operation = CONTRACTS.get("enos").operations().get(0);
    String head = "POST /batch-processing-service/v2.1/flowInstances?a HTTP/1.1\r\n";
    String body = "{\"a\":12345678901234567890,\"b\":{\"c\":\"中\"}}";
    int length = body.getBytes(UTF_8).length;
    String message = head + "Content-Length: %d\r\n\r\n%s".formatted(length, body);
    Sent sent = Sent.of(operation, message.getBytes(UTF_8));
    assertThat(sent.isOperation()).isTrue();
    assertThat(new String(sent.with("body/b/c", "").bytes(), UTF_8))
        .isEqualTo(
            head
                + "Content-Length: %d\r\n\r\n".formatted(length - 3)
                + "{\"a\":12345678901234567890,\"b\":{\"c\":\"\"}}");
  }
}
