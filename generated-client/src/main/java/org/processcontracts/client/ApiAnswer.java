package org.processcontracts.client;

import java.net.http.HttpHeaders;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.processcontracts.client.ApiDecodingException.Reason;

/** What came back for a call, before anything is read from it. For generated code. */
public final class ApiAnswer {

  private static final Pattern JSON =
      Pattern.compile("application/(json|[!#$&^_.+a-z0-9-]+\\+json)");
  private static final Pattern CHARSET = Pattern.compile(";\\s*charset\\s*=\\s*\"?([^\";\\s]+)");

  private final ApiCall call;
  private final TransportRequest request;
  private final TransportAnswer answer;
  private final int attempts;
  private final DriftWatch watch;

  ApiAnswer(
      ApiCall call,
      TransportRequest request,
      TransportAnswer answer,
      int attempts,
      DriftWatch watch) {
    this.call = call;
    this.request = request;
    this.answer = answer;
    this.attempts = attempts;
    this.watch = watch;
  }

  /**
   * This.
   *
   * @throws ApiResponseTooLargeException if it is a success that is not whole
   */
  ApiAnswer whole() {
    boolean tooLong = !answer.whole() || body().length() > request.maxResponseBytes();
    if (succeeded() && tooLong) {
      throw new ApiResponseTooLargeException(this);
    }
    return this;
  }

  ApiCall call() {
    return call;
  }

  /** What was sent for it. */
  TransportRequest request() {
    return request;
  }

  /** How often the request was sent. */
  int attempts() {
    return attempts;
  }

  /** The HTTP status. */
  public int status() {
    return answer.status();
  }

  HttpHeaders headers() {
    return answer.headers();
  }

  Body body() {
    return answer.content();
  }

  /** What its client does about departures. */
  DriftWatch watch() {
    return watch;
  }

  boolean succeeded() {
    return succeeded(status());
  }

  static boolean succeeded(int status) {
    return status >= 200 && status < 300;
  }

  /**
   * The body, which is JSON as far as its headers tell.
   *
   * @throws ApiDecodingException if it is empty, of another type or in another charset
   */
  Body json() {
    if (body().length() == 0) {
      throw new ApiDecodingException(this, Reason.EMPTY, "it is empty");
    }
    String type = headers().firstValue("Content-Type").orElse("").toLowerCase(Locale.ROOT);
    if (!type.isEmpty() && !JSON.matcher(type.split(";", 2)[0].strip()).matches()) {
      throw new ApiDecodingException(this, Reason.CONTENT_TYPE, "its Content-Type is not JSON");
    }
    Matcher charset = CHARSET.matcher(type);
    boolean other = charset.find() && !isUtf8(charset.group(1)) && !body().isAscii();
    if (other || body().isWide()) {
      throw unreadable(Reason.CHARSET, "its charset is not UTF-8");
    }
    return body();
  }

  private static boolean isUtf8(String charset) {
    try {
      return Charset.forName(charset).equals(StandardCharsets.UTF_8);
    } catch (IllegalArgumentException unknown) {
      return false;
    }
  }

  /** The body is no JSON, for this reason or because it is still coded. */
  ApiDecodingException unreadable(Reason reason, String what) {
    String coding = headers().firstValue("Content-Encoding").orElse("").toLowerCase(Locale.ROOT);
    return List.of("", "identity", "gzip", "x-gzip").contains(coding)
        ? new ApiDecodingException(this, reason, what)
        : new ApiDecodingException(
            this, Reason.CONTENT_ENCODING, "its Content-Encoding is not gzip");
  }
}
