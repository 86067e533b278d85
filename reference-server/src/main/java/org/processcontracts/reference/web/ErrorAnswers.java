package org.processcontracts.reference.web;

import jakarta.servlet.http.HttpServletRequest;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.jspecify.annotations.Nullable;
import org.processcontracts.reference.store.LimitException;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.TransactionException;
import org.springframework.web.bind.MissingRequestHeaderException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.ServletWebRequest;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;

/** Answers whatever goes wrong in the shape of the API that was called. */
@RestControllerAdvice
class ErrorAnswers extends ResponseEntityExceptionHandler {

  private static final HttpHeaders LATER = new HttpHeaders();

  static {
    LATER.add(HttpHeaders.RETRY_AFTER, "1");
  }

  private final ErrorShapes shapes;

  ErrorAnswers(ErrorShapes shapes) {
    this.shapes = shapes;
  }

  @ExceptionHandler
  ResponseEntity<Object> failure(Failure failure, HttpServletRequest request) {
    Problem problem = failure.problem();
    boolean later = problem.status().isSameCodeAs(HttpStatus.SERVICE_UNAVAILABLE);
    return answer(problem, later ? LATER : HttpHeaders.EMPTY, request);
  }

  @ExceptionHandler
  ResponseEntity<Object> limit(LimitException limit, HttpServletRequest request) {
    var problem = new Problem(HttpStatus.BAD_REQUEST, String.valueOf(limit.getMessage()));
    return answer(problem, HttpHeaders.EMPTY, request);
  }

  @ExceptionHandler({DataAccessException.class, TransactionException.class})
  ResponseEntity<Object> database(RuntimeException cause, HttpServletRequest request) {
    Problem problem = DatabaseProblem.of(cause);
    if (problem == null) {
      return unexpected(cause, request);
    }
    logger.warn(problem.message() + ": " + cause.getClass().getSimpleName());
    return answer(problem, LATER, request);
  }

  /** Bytes or percent signs in the query that are no text. */
  @ExceptionHandler
  ResponseEntity<Object> query(InvalidParameterException cause, HttpServletRequest request) {
    var problem = new Problem(HttpStatus.BAD_REQUEST, "The query is not encoded as it should be");
    return answer(problem, HttpHeaders.EMPTY, request);
  }

  @ExceptionHandler
  ResponseEntity<Object> unexpected(Exception cause, HttpServletRequest request) {
    logger.error("a request fails that should not", cause);
    var problem = new Problem(HttpStatus.INTERNAL_SERVER_ERROR, "Internal server error");
    return answer(problem, HttpHeaders.EMPTY, request);
  }

  @Override
  protected ResponseEntity<Object> handleExceptionInternal(
      Exception cause,
      @Nullable Object body,
      HttpHeaders headers,
      HttpStatusCode status,
      WebRequest request) {
    HttpServletRequest sent = ((ServletWebRequest) request).getRequest();
    if (NestedExceptionUtils.getRootCause(cause) instanceof Failure failure) {
      return failure(failure, sent);
    }
    // The only header that a contract asks for is the token.
    boolean anonymous = cause instanceof MissingRequestHeaderException;
    Problem problem = RequestProblem.of(cause, anonymous ? HttpStatus.UNAUTHORIZED : status);
    return answer(problem, headers, sent);
  }

  private ResponseEntity<Object> answer(
      Problem problem, HttpHeaders headers, HttpServletRequest request) {
    ResponseEntity<Object> worded = shapes.of(request).answer(problem);
    return ResponseEntity.status(worded.getStatusCode())
        .headers(headers)
        .contentType(MediaType.APPLICATION_JSON)
        .body(worded.getBody());
  }
}
