package org.processcontracts.tests.stub;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.TypeMismatchException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.validation.FieldError;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.MissingRequestHeaderException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.ServletWebRequest;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.method.annotation.HandlerMethodValidationException;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;
import tools.jackson.core.JacksonException;

/** Answers each failure in the shape of the provider under whose path it happened. */
@RestControllerAdvice
class ErrorAnswers extends ResponseEntityExceptionHandler {

  private final List<Provider> providers;

  ErrorAnswers(List<Provider> providers) {
    this.providers = providers;
  }

  @ExceptionHandler
  @Nullable ResponseEntity<Object> unexpected(Exception cause, WebRequest request) {
    return answer(cause, HttpHeaders.EMPTY, HttpStatus.INTERNAL_SERVER_ERROR, request);
  }

  @Override
  protected @Nullable ResponseEntity<Object> handleExceptionInternal(
      Exception cause,
      @Nullable Object body,
      HttpHeaders headers,
      HttpStatusCode status,
      WebRequest request) {
    // Both operations with a token document 401 for one that is missing.
    var answered =
        cause instanceof MissingRequestHeaderException ? HttpStatus.UNAUTHORIZED : status;
    return answer(cause, headers, answered, request);
  }

  private @Nullable ResponseEntity<Object> answer(
      Exception cause, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
    var path = ((ServletWebRequest) request).getRequest().getRequestURI();
    return providers.stream()
        .filter(provider -> provider.owns(path))
        .findFirst()
        .map(
            provider ->
                ResponseEntity.status(status)
                    .headers(headers)
                    .contentType(MediaType.APPLICATION_JSON)
                    .body(provider.failure(status, cause, message(cause, status))))
        .orElseGet(() -> ResponseEntity.status(status).headers(headers).build());
  }

  // Never the value that was sent: it may be a secret.
  private static String message(Exception cause, HttpStatusCode status) {
    if (cause instanceof MethodArgumentNotValidException invalid) {
      return invalid.getFieldErrors().stream()
          .map(ErrorAnswers::message)
          .sorted()
          .collect(Collectors.joining("; "));
    }
    if (cause instanceof HandlerMethodValidationException invalid) {
      return invalid.getParameterValidationResults().stream()
          .map(
              result ->
                  result.getMethodParameter().getParameterName()
                      + " "
                      + result.getResolvableErrors().get(0).getDefaultMessage())
          .collect(Collectors.joining("; "));
    }
    if (cause instanceof TypeMismatchException mismatch) {
      return mismatch.getPropertyName() + " has a value that the contract does not know";
    }
    if (cause instanceof HttpMessageNotReadableException unreadable) {
      return unreadable.getCause() instanceof JacksonException json && !json.getPath().isEmpty()
          ? "the body is not as the contract says at " + json.getPathReference()
          : "the body is missing or not JSON";
    }
    if (cause instanceof ResponseStatusException refused && refused.getReason() != null) {
      return refused.getReason();
    }
    return HttpStatus.valueOf(status.value()).getReasonPhrase();
  }

  private static String message(FieldError error) {
    return error.getField() + " " + error.getDefaultMessage();
  }
}
