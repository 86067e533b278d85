package org.processcontracts.client;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;

/**
 * The service answered with a status other than success. The message tells that status and nothing
 * of what the service said, which may echo a secret.
 */
public class ApiErrorException extends ApiResponseException {

  private static final long serialVersionUID = 1L;

  /** For generated code. */
  protected ApiErrorException(ApiAnswer answer) {
    super(answer, "answered " + answer.status());
  }

  /**
   * The body as this type; null when it is not one, such as a gateway's HTML page. The generated
   * subclass of an operation has {@code error()} for the type that its contract documents.
   */
  public final <E> @Nullable E error(Class<E> type) {
    try {
      return Json.MAPPER.readValue(rawBody(), type);
    } catch (JacksonException notOfThatType) {
      return null;
    }
  }
}
