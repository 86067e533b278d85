package org.processcontracts.reference.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * Holds query parameters to the letter of their type. Spring takes 0x10 and " 10 " for integers,
 * "on" for true, the empty text for an absent parameter, and the first of two values; a converter
 * of our own does not change that, for where one fails it tries its own again.
 */
@Component
public class StrictParameters implements WebMvcConfigurer, HandlerInterceptor {

  private static final Pattern INTEGER = Pattern.compile("-?(0|[1-9][0-9]*)");
  private static final Map<Class<?>, Pattern> TEXTS =
      Map.of(
          Integer.class, INTEGER,
          Long.class, INTEGER,
          Boolean.class, Pattern.compile("true|false"));

  @Override
  public void addInterceptors(InterceptorRegistry registry) {
    registry.addInterceptor(this);
  }

  @Override
  public boolean preHandle(
      HttpServletRequest request, HttpServletResponse response, Object handler) {
    if (handler instanceof HandlerMethod method) {
      for (var parameter : method.getMethodParameters()) {
        var annotation = parameter.getParameterAnnotation(RequestParam.class);
        var values = annotation == null ? null : request.getParameterValues(annotation.name());
        if (annotation != null && values != null) {
          check(annotation.name(), values, TEXTS.get(parameter.getParameterType()));
        }
      }
    }
    return true;
  }

  private static void check(String name, String[] values, @Nullable Pattern texts) {
    if (values.length > 1) {
      throw new ResponseStatusException(HttpStatus.BAD_REQUEST, name + " may be given only once");
    }
    if (texts != null && !texts.matcher(values[0]).matches()) {
      throw new ResponseStatusException(HttpStatus.BAD_REQUEST, name + " must match " + texts);
    }
  }
}
