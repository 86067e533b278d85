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
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.TransactionException;
import org.springframework.validation.method.MethodValidationResult;
import org.springframework.web.bind.MissingRequestHeaderException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.ServletWebRequest;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.method.annotation.HandlerMethodValidationException;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;

/** Answers whatever goes wrong in the shape of the API that was called. */
@RestControllerAdvice
class ErrorAnswers extends ResponseEntityExceptionHandler {

  /** What Tomcat takes. */
  private static final int MAX_PARAMETERS = 1000;

  private static final HttpHeaders LATER = new HttpHeaders();

  static {
    LATER.add(HttpHeaders.RETRY_AFTER, "1");
  }

  private final ErrorShapes shapes;
  private final PathFirst paths;

  ErrorAnswers(ErrorShapes shapes, PathFirst paths) {
    this.shapes = shapes;
    this.paths = paths;
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
    String query = String.valueOf(request.getQueryString());
    long parameters = query.chars().filter(c -> c == '&').count() + 1;
    var problem =
        new Problem(
            HttpStatus.BAD_REQUEST,
            parameters > MAX_PARAMETERS
                ? "The query has more than " + MAX_PARAMETERS + " parameters"
                : "The query is not UTF-8, or its percent signs are not followed by two digits");
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
    if (cause instanceof MissingRequestHeaderException) {
      MethodValidationResult path = paths.check(sent);
      // The only header that a contract asks for is the token.
      Problem problem =
          path.hasErrors()
              ? RequestProblem.of(new HandlerMethodValidationException(path), status)
              : RequestProblem.of(cause, HttpStatus.UNAUTHORIZED);
      return answer(problem, headers, sent);
    }
    return answer(RequestProblem.of(cause, status), headers, sent);
  }

  private ResponseEntity<Object> answer(
      Problem problem, HttpHeaders headers, HttpServletRequest request) {
    ResponseEntity<Object> worded = shapes.answer(request, problem);
    return ResponseEntity.status(worded.getStatusCode())
        .headers(headers)
        .headers(worded.getHeaders())
        .body(worded.getBody());
  }
}
