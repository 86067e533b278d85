package org.processcontracts.client;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;

/** The service answered with a status other than success. */
public class ApiErrorException extends ApiResponseException {

  private static final int SHOWN = 500;
  private static final long serialVersionUID = 1L;

  /** For generated code. */
  protected ApiErrorException(ApiAnswer answer) {
    super(answer, "answered " + answer.status() + excerpt(answer));
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

  private static String excerpt(ApiAnswer answer) {
    byte[] head = Arrays.copyOf(answer.body(), Math.min(answer.body().length, BODY_LIMIT));
    String text = answer.call().redact(new String(head, StandardCharsets.UTF_8)).strip();
    if (text.isEmpty()) {
      return " without a body";
    }
    String shown = text.length() > SHOWN ? text.substring(0, SHOWN) + "…" : text;
    return ": " + shown.replaceAll("\\p{Cntrl}+", " ");
  }
}
