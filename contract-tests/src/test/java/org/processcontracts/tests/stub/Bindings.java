package org.processcontracts.tests.stub;

import jakarta.servlet.http.HttpServletRequest;
import java.lang.reflect.Method;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.processcontracts.gate.contract.Contract;
import org.processcontracts.gate.contract.Operation;
import org.processcontracts.gate.contract.Parameter;
import org.processcontracts.gate.contract.RequestValidator;
import org.springframework.web.servlet.HandlerMapping;
import tools.jackson.databind.JsonNode;

/** Whether each argument of an interface is what the request holds under the contract's name. */
record Bindings(Contract contract, Operation operation, HttpServletRequest request) {

  /**
   * Compares all parameters; a body is compared by what comes of it.
   *
   * @throws IllegalStateException if one is bound to another place, or lacks its default
   */
  void check(Method method, Object[] arguments) {
    for (Parameter parameter : operation.parameters()) {
      String sent = sent(parameter);
      Object bound = arguments[position(method, parameter)];
      String text = bound == null ? null : bound.toString();
      if (!Objects.equals(sent == null ? byDefault(parameter) : sent, text)) {
        throw new IllegalStateException(
            "%s of %s is bound to something else".formatted(parameter.name(), method));
      }
    }
  }

  private static int position(Method method, Parameter parameter) {
    for (int i = 0; i < method.getParameterCount(); i++) {
      if (letters(method.getParameters()[i].getName()).equals(letters(parameter.name()))) {
        return i;
      }
    }
    throw new IllegalStateException("%s has no %s".formatted(method, parameter.name()));
  }

  private @Nullable String sent(Parameter parameter) {
    return switch (parameter.in()) {
      case "path" -> {
        Object variables = request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE);
        yield (String) ((Map<?, ?>) variables).get(parameter.name());
      }
      case "query" -> request.getParameter(parameter.name());
      case "header" -> header(parameter.name());
      default -> throw new IllegalStateException("nothing is known of " + parameter.in());
    };
  }

  /** A header that is repeated is one with all of its values (RFC 9110, 5.2). */
  private @Nullable String header(String name) {
    List<String> values = Collections.list(request.getHeaders(name));
    return values.isEmpty() ? null : String.join(",", values);
  }

  private @Nullable String byDefault(Parameter parameter) {
    JsonNode value = contract.resolve(parameter.schema()).path("default");
    return value.isMissingNode() ? null : RequestValidator.text(value);
  }

  /** What is left of a name in any spelling: X-Auth-Token and xAuthToken are one. */
  private static String letters(String name) {
    return name.replaceAll("[^A-Za-z0-9]", "").toLowerCase(Locale.ROOT);
  }
}
