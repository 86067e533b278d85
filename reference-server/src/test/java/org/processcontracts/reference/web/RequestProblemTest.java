package org.processcontracts.reference.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;

/** What is told where no API tells it today. */
class RequestProblemTest {

  @Test
  void shouldNotTellAValueOfAnotherKind() throws Exception {
    var mismatch =
        new MethodArgumentTypeMismatchException(
            "secret",
            Long.class,
            "X-Auth-Token",
            parameter(),
            new NumberFormatException("For input string: \"secret\""));
    assertThat(RequestProblem.of(mismatch, HttpStatus.BAD_REQUEST).message())
        .isEqualTo("X-Auth-Token has a value of another kind");
  }

  @Test
  void shouldHaveWordsForAnyStatus() {
    assertThat(RequestProblem.of(new Exception(), HttpStatus.CONFLICT).message())
        .isEqualTo("Conflict");
    assertThat(RequestProblem.of(new Exception(), HttpStatusCode.valueOf(499)).message())
        .isEqualTo("The request was refused");
  }

  private static void call(@RequestHeader(name = "X-Auth-Token") long token) {}

  private static MethodParameter parameter() throws Exception {
    return new MethodParameter(RequestProblemTest.class.getDeclaredMethod("call", long.class), 0);
  }
}
