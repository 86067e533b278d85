package org.processcontracts.tests.scenario;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.processcontracts.client.ApiErrorException;
import org.processcontracts.client.ApiResponse;
import org.processcontracts.client.ClientBuilder;
import org.processcontracts.client.Json;
import org.processcontracts.client.RetryPolicy;
import org.processcontracts.gate.contract.Contract;
import org.processcontracts.gate.contract.Operation;
import org.processcontracts.gate.contract.Request;

/** A request of the contract, made with the generated client of its API, whatever API that is. */
final class ClientCall {

  private final Contract contract;
  private final Operation operation;
  private final Request request;

  ClientCall(Contract contract, Operation operation, Request request) {
    this.contract = contract;
    this.operation = operation;
    this.request = request;
  }

  /**
   * Sends it.
   *
   * @throws ApiErrorException the typed one of the operation, for any other status than success
   */
  ApiResponse<?> send(URI endpoint) throws Exception {
    String tag = contract.at(operation.pointer() + "/tags/0").stringValue();
    Class<?> type =
        Class.forName("org.processcontracts.client.%s.%sClient".formatted(contract.api(), tag));
    var builder = (ClientBuilder<?>) type.getMethod("builder").invoke(null);
    // Once, and a documented answer departs from its contract nowhere.
    builder.endpoint(endpoint).retryPolicy(RetryPolicy.never()).strict(true);
    try (var client = (AutoCloseable) builder.build()) {
      Method call = method(type, operation.operationId());
      return (ApiResponse<?>) invoke(call, client, request(call.getParameterTypes()[0]));
    }
  }

  /** The documented error that the exception holds, as JSON text. */
  static String error(ApiErrorException failure) throws Exception {
    return Json.write(failure.getClass().getMethod("error").invoke(failure));
  }

  private Object request(Class<?> type) throws Exception {
    Object builder = type.getMethod("builder").invoke(null);
    for (var parameter : request.parameters().entrySet()) {
      Method setter = method(builder.getClass(), parameter.getKey().name());
      invoke(setter, builder, value(setter.getParameterTypes()[0], parameter.getValue()));
    }
    if (request.body() != null) {
      Method setter = method(builder.getClass(), "body");
      invoke(setter, builder, Json.read(request.body().toString(), setter.getParameterTypes()[0]));
    }
    return builder.getClass().getMethod("build").invoke(builder);
  }

  /** Numbers, booleans and open enums alike read their text with valueOf. */
  private static Object value(Class<?> type, String text) throws Exception {
    return type == String.class ? text : type.getMethod("valueOf", String.class).invoke(null, text);
  }

  private static Method method(Class<?> type, String name) {
    return Arrays.stream(type.getMethods())
        .filter(it -> it.getParameterCount() == 1 && it.getParameterTypes()[0] != List.class)
        .filter(it -> letters(it.getName()).equals(letters(name)))
        .findFirst()
        .orElseThrow(() -> new AssertionError(type + " has no method for " + name));
  }

  /** What is left of a name in any spelling: X-Auth-Token and xAuthToken are one. */
  private static String letters(String name) {
    return name.replaceAll("[^A-Za-z0-9]", "").toLowerCase(Locale.ROOT);
  }

  private static Object invoke(Method method, Object target, Object argument) throws Exception {
    try {
      return method.invoke(target, argument);
    } catch (InvocationTargetException e) {
      if (e.getCause() instanceof Exception cause) {
        throw cause;
      }
      throw e;
    }
  }
}
