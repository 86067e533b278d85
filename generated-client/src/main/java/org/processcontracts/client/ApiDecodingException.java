package org.processcontracts.client;

import java.util.stream.Collectors;
import tools.jackson.core.JacksonException;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.databind.exc.MismatchedInputException;

/** A success was answered whose body is not what the contract says; the message tells where. */
public final class ApiDecodingException extends ApiResponseException {

  private static final long serialVersionUID = 1L;

  ApiDecodingException(ApiAnswer answer, String what) {
    super(answer, "answered " + answer.status() + " with a body that cannot be read: " + what);
  }

  /**
   * Says where reading stopped. The reader's own message and the exception itself are left out on
   * purpose: they quote the body, and a body may echo a secret.
   */
  static String describe(JacksonException failure) {
    String path =
        failure.getPath().stream()
            .map(at -> at.getIndex() >= 0 ? "[" + at.getIndex() + "]" : "." + at.getPropertyName())
            .collect(Collectors.joining());
    TokenStreamLocation at = failure.getLocation();
    String where =
        at == null ? "" : " (line " + at.getLineNr() + ", column " + at.getColumnNr() + ")";
    return "no " + expected(failure) + " at $" + path + where;
  }

  private static String expected(JacksonException failure) {
    Class<?> type =
        failure instanceof MismatchedInputException mismatch ? mismatch.getTargetType() : null;
    if (type == null) {
      return "JSON";
    }
    boolean builder = Model.Builder.class.isAssignableFrom(type);
    return (builder ? type.getEnclosingClass() : type).getSimpleName();
  }
}
