package org.processcontracts.client;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonPointer;

/**
 * The service answered with a failure: a status other than success, or a success whose body has the
 * code of one. The message tells the status, and the provider's code if it has the form of one, as
 * {@code 62102}, {@code BCS.4030403} or {@code InternalError}, and is no part of a secret that was
 * sent. It tells nothing else of what the service said, which may echo a secret: not even the
 * identifier of the request, which has no form of its own.
 */
public class ApiErrorException extends ApiResponseException {

  private static final long serialVersionUID = 1L;

  private static final Pattern CODE =
      Pattern.compile("[0-9]{1,8}|[A-Z]{2,8}\\.[0-9]{1,10}|([A-Z][a-z]{1,15}){1,5}");

  private final @Nullable String errorCode;
  private final @Nullable String errorMessage;
  private final @Nullable String requestId;

  /**
   * For generated code.
   *
   * @param documented the documented error
   */
  protected ApiErrorException(ApiAnswer answer, Shape<?> documented) {
    this(answer, Failure.of(answer, documented));
  }

  private ApiErrorException(ApiAnswer answer, Failure failure) {
    super(answer, failure.words(answer.request()));
    errorCode = failure.code;
    errorMessage = failure.message;
    requestId = failure.request;
  }

  /** The provider's code, as text; null when the body has none. It is not checked. */
  public final @Nullable String errorCode() {
    return errorCode;
  }

  /** The provider's message; null when the body has none. It may echo what was sent. */
  public final @Nullable String errorMessage() {
    return errorMessage;
  }

  /**
   * What the service calls this request: the header X-Request-Id or the member of the body; null
   * when there is none. It is not checked.
   */
  public final @Nullable String requestId() {
    return requestId;
  }

  /**
   * The body as this type; null when it is not one, such as a gateway's HTML page. The generated
   * subclass of an operation has {@code error()} for the type that its contract documents.
   */
  public final <E> @Nullable E error(Class<E> type) {
    try {
      return Json.read(rawBody(), type);
    } catch (JacksonException notOfThatType) {
      return null;
    }
  }

  private static @Nullable Object read(ApiAnswer answer, Shape<?> documented) {
    Drifts drifts = answer.watch().of(answer, documented);
    try {
      return Json.read(answer.body(), documented, drifts);
    } catch (Json.Unreadable another) {
      if (drifts != null) {
        String expected = documented.traits().expected();
        drifts.add(Drift.Kind.WRONG_TYPE, JsonPointer::empty, expected, another::getMessage);
      }
      return null;
    } finally {
      answer.watch().tell(drifts);
    }
  }

  /** What a body says of a failure. */
  private record Failure(
      @Nullable String code, @Nullable String message, @Nullable String request) {

    static Failure of(ApiAnswer answer, Shape<?> documented) {
      String request = answer.headers().firstValue("X-Request-Id").orElse(null);
      if (read(answer, documented) instanceof Model model && model.errorMembers() != null) {
        ErrorMembers names = model.errorMembers();
        return new Failure(
            model.text(names.code()),
            model.text(names.message()),
            request == null ? model.text(names.request()) : request);
      }
      return new Failure(null, null, request);
    }

    String words(TransportRequest sent) {
      boolean harmless = code != null && CODE.matcher(code).matches() && !sent.betrays(code);
      return harmless ? ", code " + code : "";
    }
  }
}
