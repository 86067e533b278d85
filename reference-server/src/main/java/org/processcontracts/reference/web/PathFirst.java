package org.processcontracts.reference.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Validator;
import java.util.Arrays;
import java.util.Map;
import org.springframework.core.MethodParameter;
import org.springframework.stereotype.Component;
import org.springframework.validation.beanvalidation.MethodValidationAdapter;
import org.springframework.validation.method.MethodValidationResult;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerMapping;

/** Looks at the path where a token is missing, of which Spring tells before it looks further. */
@Component
class PathFirst {

  private final MethodValidationAdapter validator;

  PathFirst(Validator validator) {
    this.validator = new MethodValidationAdapter(validator);
  }

  /** What the parameters of the path are found to be. */
  MethodValidationResult check(HttpServletRequest request) {
    Object handler = request.getAttribute(HandlerMapping.BEST_MATCHING_HANDLER_ATTRIBUTE);
    Object path = request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE);
    if (!(handler instanceof HandlerMethod method) || !(path instanceof Map<?, ?> variables)) {
      return MethodValidationResult.emptyResult();
    }
    MethodParameter[] parameters = method.getMethodParameters();
    Object[] values =
        Arrays.stream(parameters).map(it -> variables.get(Parameters.name(it))).toArray();
    return validator.validateArguments(
        method.createWithResolvedBean().getBean(),
        method.getMethod(),
        parameters,
        values,
        new Class<?>[0]);
  }
}
