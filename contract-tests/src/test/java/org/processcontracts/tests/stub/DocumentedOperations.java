package org.processcontracts.tests.stub;

import jakarta.servlet.http.HttpServletRequest;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Proxy;
import java.util.List;
import java.util.Objects;
import org.processcontracts.gate.contract.Contract;
import org.processcontracts.gate.contract.Operation;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ResponseEntity;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Implements the generated interface of every contract: a request that gets through the interface
 * is answered with a documented example, read into the model that the interface wants.
 */
final class DocumentedOperations extends RequestMappingHandlerMapping {

  private final List<Contract> contracts;
  private final JsonMapper mapper;

  DocumentedOperations(List<Contract> contracts, JsonMapper mapper) {
    this.contracts = contracts;
    this.mapper = mapper;
  }

  @Override
  protected void initHandlerMethods() {
    super.initHandlerMethods();
    for (Contract contract : contracts) {
      contract.operations().stream()
          .map(operation -> type(contract, operation))
          .distinct()
          .forEach(type -> detectHandlerMethods(implementation(type, contract)));
    }
  }

  private static Class<?> type(Contract contract, Operation operation) {
    String tag = contract.at(operation.pointer() + "/tags/0").stringValue();
    String name = "org.processcontracts.server.%s.api.%sApi".formatted(contract.api(), tag);
    try {
      return Class.forName(name);
    } catch (ClassNotFoundException e) {
      throw new IllegalStateException(
          "%s has no stub: is it registered in the root pom.xml?".formatted(contract.api()), e);
    }
  }

  private Object implementation(Class<?> type, Contract contract) {
    return Proxy.newProxyInstance(
        type.getClassLoader(),
        new Class<?>[] {type},
        (proxy, method, arguments) ->
            switch (method.getName()) {
              case "equals" -> proxy == arguments[0];
              case "hashCode" -> System.identityHashCode(proxy);
              case "toString" -> type.getSimpleName();
              default -> {
                Operation operation = contract.operation(method.getName());
                new Bindings(contract, operation, request()).check(method, arguments);
                yield answer(method, operation);
              }
            });
  }

  private ResponseEntity<?> answer(Method method, Operation operation) {
    Preference preference = Preference.of(request().getHeader("Prefer"));
    HttpStatusCode status = HttpStatusCode.valueOf(preference.status(operation));
    JsonNode body = preference.body(operation);
    if (!status.is2xxSuccessful()) {
      throw new DocumentedFailure(status, body);
    }
    ParameterizedType entity = (ParameterizedType) method.getGenericReturnType();
    JavaType model = mapper.constructType(entity.getActualTypeArguments()[0]);
    Object read = mapper.readValue(body.toString(), model);
    return ResponseEntity.status(status).body(read);
  }

  private static HttpServletRequest request() {
    var attributes = (ServletRequestAttributes) RequestContextHolder.getRequestAttributes();
    return Objects.requireNonNull(attributes).getRequest();
  }
}
