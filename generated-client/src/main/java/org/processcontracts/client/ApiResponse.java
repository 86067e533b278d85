package org.processcontracts.client;

import java.net.http.HttpHeaders;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;

/**
 * The answer to a call that succeeded. The generated subclass of an operation adds an accessor for
 * each documented response header.
 *
 * @param <T> what the body is
 */
public abstract class ApiResponse<T extends @Nullable Object> {

  private final int status;
  private final HttpHeaders headers;
  private final T body;

  /** For generated code; throws {@link ApiDecodingException} when the body is no {@code type}. */
  protected ApiResponse(ApiAnswer answer, TypeReference<T> type) {
    this.status = answer.status();
    this.headers = answer.headers();
    this.body = read(answer, type);
  }

  /**
   * For generated code, when the contract has no body for a success: one that comes is not read.
   */
  protected ApiResponse(ApiAnswer answer) {
    this.status = answer.status();
    this.headers = answer.headers();
    this.body = null;
  }

  /** The HTTP status, 200 to 299. */
  public final int status() {
    return status;
  }

  /** The headers; names without regard to case. */
  public final HttpHeaders headers() {
    return headers;
  }

  /** The body; null if the contract has none, and {@code T} is {@link Void} then. */
  public final T body() {
    return body;
  }

  /** The first header of this name; null when absent or unreadable. For generated code. */
  protected final <H> @Nullable H header(String name, Function<String, H> reader) {
    try {
      return headers.firstValue(name).map(String::strip).map(reader).orElse(null);
    } catch (IllegalArgumentException unreadable) {
      return null;
    }
  }

  @Override
  public String toString() {
    return getClass().getSimpleName() + "{status=" + status + ", body=" + body + "}";
  }

  private static <T> T read(ApiAnswer answer, TypeReference<T> type) {
    T body;
    try {
      body = Json.MAPPER.readValue(answer.json(), type);
    } catch (JacksonException failure) {
      throw new ApiDecodingException(answer, ApiDecodingException.describe(failure));
    }
    if (body == null) {
      throw new ApiDecodingException(answer, "it is null");
    }
    return body;
  }
}
