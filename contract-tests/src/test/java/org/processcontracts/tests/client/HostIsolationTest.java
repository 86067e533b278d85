package org.processcontracts.tests.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
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
import org.processcontracts.client.Json;
import org.processcontracts.gate.Contracts;
import org.processcontracts.gate.contract.Contract;
import tools.jackson.core.JacksonException;

class HostIsolationTest {

  static List<String> apis() {
    return Contracts.discover(Path.of(System.getProperty("specs.directory"))).stream()
        .map(Contract::api)
        .toList();
  }

  @Test
  void shouldSendEachCallToItsOwnEndpoint() throws Exception {
    Map<String, LoopbackService> services = new LinkedHashMap<>();
    List<AutoCloseable> clients = new ArrayList<>();
    List<Callable<String>> calls = new ArrayList<>();
    ExecutorService threads = Executors.newFixedThreadPool(10);
    try {
      for (String api : apis()) {
        for (String copy : List.of("first", "second")) {
          String name = api + "-" + copy;
          LoopbackService service = LoopbackService.answering(500, "{}");
          services.put(name, service);
          AutoCloseable client =
              (AutoCloseable)
                  builder(api).endpoint(URI.create(service.endpoint() + "/" + name)).build();
          clients.add(client);
          for (int i = 0; i < 10; i++) {
            calls.add(() -> call(client));
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
  @MethodSource("apis")
  void shouldHaveNoEndpointOfItsOwn(String api) {
    assertThatIllegalStateException()
        .isThrownBy(() -> builder(api).build())
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
        .isThrownBy(() -> builder("bcs").endpoint(URI.create(endpoint)))
        .withMessageStartingWith("endpoint must be ")
        .withMessageNotContaining("pa55");
  }

  private static ClientBuilder<?> builder(String api) {
    try {
      String name = Character.toUpperCase(api.charAt(0)) + api.substring(1) + "Client";
      Class<?> client = Class.forName("org.processcontracts.client." + api + "." + name);
      return (ClientBuilder<?>) client.getMethod("builder").invoke(null);
    } catch (ReflectiveOperationException missing) {
      throw new AssertionError("the client of " + api + " is not where it should be", missing);
    }
  }

  /** Calls the first operation of a client with something in each member of its request. */
  private static String call(AutoCloseable client) throws Exception {
    Method operation =
        List.of(client.getClass().getMethods()).stream()
            .filter(each -> each.getName().matches("(list|query|show).*"))
            .findFirst()
            .orElseThrow();
    Object builder = operation.getParameterTypes()[0].getMethod("builder").invoke(null);
    for (Method setter : builder.getClass().getMethods()) {
      if (setter.getReturnType() == builder.getClass()
          && !List.class.isAssignableFrom(setter.getParameterTypes()[0])) {
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

  private static Object value(Class<?> type) {
    String json =
        type == String.class
            ? "\"//evil.example/\""
            : type == Boolean.class ? "true" : type == Integer.class ? "1" : "{}";
    try {
      return Json.read(json, type);
    } catch (JacksonException anEnum) {
      return Json.read("\"x\"", type);
    }
  }
}
