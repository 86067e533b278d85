package org.processcontracts.tests.stub;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.processcontracts.gate.contract.Contract;
import org.processcontracts.gate.contract.Operation;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.ServletWebRequest;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;
import tools.jackson.databind.JsonNode;

/** Answers each failure with the error that the document of its API shows for the status. */
@RestControllerAdvice
class ErrorAnswers extends ResponseEntityExceptionHandler {

  private final List<Operation> operations;

  ErrorAnswers(List<Contract> contracts) {
    operations = contracts.stream().flatMap(contract -> contract.operations().stream()).toList();
  }

  @ExceptionHandler
  ResponseEntity<Object> documented(DocumentedFailure failure) {
    return answer(failure.status(), HttpHeaders.EMPTY, failure.body());
  }

  @ExceptionHandler
  ResponseEntity<Object> unexpected(Exception cause, WebRequest request) {
    logger.error("a request fails that should not", cause);
    return answer(HttpStatus.INTERNAL_SERVER_ERROR, HttpHeaders.EMPTY, request);
  }

  @Override
  protected ResponseEntity<Object> handleExceptionInternal(
      Exception cause,
      @Nullable Object body,
      HttpHeaders headers,
      HttpStatusCode status,
      WebRequest request) {
    return answer(status, headers, request);
  }

  private ResponseEntity<Object> answer(
      HttpStatusCode status, HttpHeaders headers, WebRequest request) {
    HttpServletRequest sent = ((ServletWebRequest) request).getRequest();
    return answer(status, headers, Preference.body(operation(sent), status.value()));
  }

  private static ResponseEntity<Object> answer(
      HttpStatusCode status, HttpHeaders headers, JsonNode body) {
    return ResponseEntity.status(status)
        .headers(headers)
        .contentType(MediaType.APPLICATION_JSON)
        .body(body);
  }

  /**
   * The operation that was reached, or else the one whose path is most like that of the request.
   */
  private Operation operation(HttpServletRequest request) {
    Object reached = request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE);
    Comparator<Operation> byPath =
        Comparator.comparing((Operation it) -> it.path().equals(String.valueOf(reached)))
            .thenComparingInt(it -> likeness(it.path(), request.getRequestURI()));
    return operations.stream().max(byPath).orElseThrow();
  }

  /** A segment that is the same counts more than one that may be anything. */
  private static int likeness(String template, String path) {
    String[] wanted = template.split("/");
    String[] seen = path.split("/");
    int likeness = -Math.abs(wanted.length - seen.length);
    for (int i = 0; i < Math.min(wanted.length, seen.length); i++) {
      if (wanted[i].equals(seen[i])) {
        likeness += 4;
      } else if (wanted[i].startsWith("{")) {
        likeness += 1;
      } else {
        return likeness;
      }
    }
    return likeness;
  }
}
