package org.processcontracts.tests.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.processcontracts.client.ApiErrorException;
import org.processcontracts.client.ClientBuilder;
import org.processcontracts.client.Credentials;
import org.processcontracts.client.Json;
import org.processcontracts.client.bcs.BcsClient;
import org.processcontracts.gate.Contracts;
import org.processcontracts.gate.contract.Contract;
import tools.jackson.core.JacksonException;

class HostIsolationTest {

  static List<Contract> contracts() {
    return Contracts.discover(Path.of(System.getProperty("specs.directory")));
  }

  @Test
  void shouldSendEachCallToItsOwnEndpoint() throws Exception {
    Map<String, LoopbackService> services = new LinkedHashMap<>();
    List<AutoCloseable> clients = new ArrayList<>();
    List<Callable<String>> calls = new ArrayList<>();
    ExecutorService threads = Executors.newFixedThreadPool(10);
    try {
      for (Contract contract : contracts()) {
        for (String copy : List.of("first", "second")) {
          String name = contract.api() + "-" + copy;
          LoopbackService service = LoopbackService.answering(500, "{}");
          services.put(name, service);
          AutoCloseable client =
              (AutoCloseable)
                  builder(contract)
                      .endpoint(URI.create(service.endpoint() + "/" + name))
                      .credentials(Credentials.certificate("a certificate", "a key"))
                      .build();
          clients.add(client);
          for (int i = 0; i < 10; i++) {
            calls.add(() -> call(contract, client));
          }
        }
      }

      for (Future<String> outcome : threads.invokeAll(calls, 60, TimeUnit.SECONDS)) {
        assertThat(outcome.get()).contains("answered 500");
      }

      services.forEach(
          (name, service) ->
              assertThat(service.received())
                  .hasSize(10)
                  .allSatisfy(each -> assertThat(each.requestLine()).contains(" /" + name + "/"))
                  .allSatisfy(
                      each ->
                          assertThat(each.header("Host"))
                              .containsExactly(service.endpoint().getAuthority())));
    } finally {
      threads.shutdownNow();
      for (AutoCloseable client : clients) {
        client.close();
      }
      for (LoopbackService service : services.values()) {
        service.close();
      }
    }
  }

  @ParameterizedTest
  @MethodSource("contracts")
  void shouldHaveNoEndpointOfItsOwn(Contract contract) throws Exception {
    assertThatIllegalStateException()
        .isThrownBy(builder(contract)::build)
        .withMessageContaining("endpoint is required");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "/v1",
        "host.example",
        "//host.example",
        "ftp://host.example",
        "file:///etc",
        "http:///v1",
        "http:opaque",
        "https://user:pa55@host.example",
        "https://host.example?pa55",
        "https://host.example#pa55"
      })
  void shouldRefuseAnEndpointThatIsNone(String endpoint) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> BcsClient.builder().endpoint(URI.create(endpoint)))
        .withMessageStartingWith("endpoint must be ")
        .withMessageNotContaining("pa55");
  }

  /** The client is named after the tag of the operation, whatever the folder is called. */
  private static ClientBuilder<?> builder(Contract contract) throws Exception {
    String tag = contract.at(contract.operations().get(0).pointer() + "/tags/0").stringValue();
    Class<?> client =
        Class.forName("org.processcontracts.client.%s.%sClient".formatted(contract.api(), tag));
    return (ClientBuilder<?>) client.getMethod("builder").invoke(null);
  }

  /** Calls the first operation of a client with something in each member of its request. */
  private static String call(Contract contract, AutoCloseable client) throws Exception {
    String operationId = contract.operations().get(0).operationId();
    Method operation =
        Arrays.stream(client.getClass().getMethods())
            .filter(each -> each.getName().equals(operationId))
            .findFirst()
            .orElseThrow();
    Object builder = operation.getParameterTypes()[0].getMethod("builder").invoke(null);
    for (Method setter : builder.getClass().getMethods()) {
      if (setter.getReturnType() == builder.getClass()) {
        setter.invoke(builder, value(setter.getParameterTypes()[0]));
      }
    }
    Object request = builder.getClass().getMethod("build").invoke(builder);
    try {
      operation.invoke(client, request);
      return "succeeded";
    } catch (InvocationTargetException thrown) {
      return ((ApiErrorException) thrown.getCause()).getMessage();
    }
  }

  /** The first of these that the type takes. */
  private static Object value(Class<?> type) {
    for (String json : List.of("\"//evil.example/\"", "{}", "[]", "1", "true")) {
      try {
        return Json.read(json, type);
      } catch (JacksonException another) {
        continue;
      }
    }
    throw new AssertionError("no value for " + type);
  }
}
