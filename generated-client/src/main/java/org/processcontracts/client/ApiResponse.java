package org.processcontracts.client;

import java.net.http.HttpHeaders;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.processcontracts.client.Shape.Member;

/**
 * The answer to a call that succeeded. The generated subclass of an operation adds an accessor for
 * each documented response header.
 *
 * @param <T> what the body is
 */
public abstract class ApiResponse<T extends @Nullable Object> {

  private final ApiCall call;
  private final int attempts;
  private final int status;
  private final HttpHeaders headers;
  private final T body;
  private final @Nullable Drifts drifts;
  private final Map<String, Object> documented = new HashMap<>();

  /** For generated code; throws {@link ApiDecodingException} when the body is no {@code shape}. */
  protected ApiResponse(ApiAnswer answer, Shape<T> shape, Member... documented) {
    this(answer, answer.watch().of(answer, shape), shape, documented);
  }

  /**
   * For generated code, when the contract has no body for a success: one that comes is not read.
   */
  protected ApiResponse(ApiAnswer answer, Member... documented) {
    this(answer, answer.watch().of(answer, null), null, documented);
  }

  private ApiResponse(
      ApiAnswer answer, @Nullable Drifts drifts, @Nullable Shape<T> shape, Member... documented) {
    this.call = answer.call();
    this.attempts = answer.attempts();
    this.status = answer.status();
    this.headers = answer.headers();
    this.body = shape == null ? null : read(answer, shape, drifts);
    for (Member header : documented) {
      read(header, drifts);
    }
    this.drifts = drifts;
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

  /** A documented header; null when it is absent or cannot be read. For generated code. */
  @SuppressWarnings("unchecked")
  protected final <H> @Nullable H header(String name) {
    return (H) documented.get(name);
  }

  /**
   * Tells where the answer departs from its contract, if anybody wants to know.
   *
   * @throws ApiDriftException if it does and none is wanted
   */
  final void settle(ApiAnswer answer) {
    answer.watch().settle(answer, drifts);
  }

  final ApiCall call() {
    return call;
  }

  final int attempts() {
    return attempts;
  }

  @Override
  public String toString() {
    return getClass().getSimpleName() + "{status=" + status + ", body=" + body + "}";
  }

  private static <T> T read(ApiAnswer answer, Shape<T> shape, @Nullable Drifts drifts) {
    try {
      return Json.read(answer.json(), shape, drifts);
    } catch (Json.Unreadable failure) {
      throw answer.unreadable(ApiDecodingException.Reason.JSON, failure.getMessage());
    }
  }

  private void read(Member header, @Nullable Drifts drifts) {
    String name = header.name();
    Shape<?> shape = header.shape();
    String text = headers.firstValue(name).map(String::strip).orElse(null);
    Object value = text == null ? null : shape.fromText(text);
    if (value != null) {
      documented.put(name, value);
    }
    if (drifts == null) {
      return;
    }
    String expected = shape.traits().expected();
    if (value != null) {
      shape.judge(
          value, (broken, seen) -> drifts.header(broken.kind(), name, broken.expected(), seen));
    } else if (text != null) {
      drifts.header(Drift.Kind.WRONG_TYPE, name, expected, () -> shape.shown(text));
    } else if (header.required()) {
      drifts.header(Drift.Kind.MISSING, name, expected, () -> "nothing");
    }
  }
}
