package org.processcontracts.client;

/** A success was answered whose body is larger than the client takes; only its head was read. */
public final class ApiResponseTooLargeException extends ApiResponseException {

  private static final long serialVersionUID = 1L;

  ApiResponseTooLargeException(ApiAnswer answer) {
    super(
        answer,
        " with a body of more than "
            + answer.request().maxResponseBytes()
            + " bytes, the client's maxResponseBytes");
  }
}
