package org.processcontracts.client;

/** A success was answered whose body is larger than the client takes; only its head was read. */
public final class ApiResponseTooLargeException extends ApiResponseException {

  private static final long serialVersionUID = 1L;

  ApiResponseTooLargeException(ApiAnswer answer) {
    super(
        answer,
        "answered "
            + answer.status()
            + " with a body of more than "
            + answer.body().length
            + " bytes, the client's maxResponseBytes");
  }
}
