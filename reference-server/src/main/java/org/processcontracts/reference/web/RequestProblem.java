package org.processcontracts.reference.web;

import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.validation.FieldError;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.method.annotation.HandlerMethodValidationException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.server.ResponseStatusException;
import tools.jackson.core.JacksonException;

/** Says what is wrong with a request, by names alone: a value may be a secret. */
final class RequestProblem {

  private RequestProblem() {}

  static Problem of(Exception cause, HttpStatusCode status) {
    if (cause instanceof MethodArgumentNotValidException invalid) {
      return invalid(invalid, status);
    }
    return new Problem(status, message(cause, status));
  }

  private static Problem invalid(MethodArgumentNotValidException cause, HttpStatusCode status) {
    Set<String> places = new TreeSet<>();
    Set<String> messages = new TreeSet<>();
    Class<?> body = cause.getParameter().getParameterType();
    for (FieldError error : cause.getBindingResult().getFieldErrors()) {
      places.add(error.getField());
      messages.add(Members.name(body, error.getField()) + " " + bounds(error.getDefaultMessage()));
    }
    return new Problem(status, null, String.join("; ", messages), places);
  }

  private static String message(Exception cause, HttpStatusCode status) {
    if (cause instanceof HandlerMethodValidationException invalid) {
      Set<String> messages = new TreeSet<>();
      invalid
          .getParameterValidationResults()
          .forEach(
              result ->
                  result
                      .getResolvableErrors()
                      .forEach(
                          error ->
                              messages.add(
                                  Parameters.name(result.getMethodParameter())
                                      + " "
                                      + bounds(error.getDefaultMessage()))));
      return String.join("; ", messages);
    }
    if (cause instanceof MethodArgumentTypeMismatchException mismatch) {
      return Parameters.name(mismatch.getParameter()) + " " + expected(mismatch);
    }
    if (cause instanceof MissingServletRequestParameterException missing) {
      return missing.getParameterName() + " is missing";
    }
    if (cause instanceof HttpMessageNotReadableException unreadable) {
      return unreadable.getCause() instanceof JacksonException json
          ? "The body " + BodyProblem.of(json)
          : "The body is missing";
    }
    if (cause instanceof ResponseStatusException failure) {
      return String.valueOf(failure.getReason());
    }
    HttpStatus known = HttpStatus.resolve(status.value());
    return known == null ? "The request was refused" : known.getReasonPhrase();
  }

  /** Of an enum the generated model tells which values there are; others would tell the value. */
  private static String expected(MethodArgumentTypeMismatchException mismatch) {
    Class<?> type = mismatch.getParameter().getParameterType();
    if (type == Integer.class) {
      return "must be " + BodyProblem.range(Integer.MIN_VALUE, Integer.MAX_VALUE);
    }
    String message = String.valueOf(mismatch.getMostSpecificCause().getMessage());
    return message.startsWith("must be one of") ? message : "has a value of another kind";
  }

  /** A bound that every text keeps is none. */
  static String bounds(@Nullable String message) {
    return String.valueOf(message).replaceAll("between (\\d+) and 2147483647", "at least $1");
  }
}
