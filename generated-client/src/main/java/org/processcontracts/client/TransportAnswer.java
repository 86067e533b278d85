package org.processcontracts.client;

import java.net.http.HttpHeaders;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/**
 * An answer as it came. Immutable; its text has neither headers nor body, which may echo a secret.
 */
public final class TransportAnswer {

  private final int status;
  private final HttpHeaders headers;
  private final Body body;
  private final boolean whole;
  private final long received;

  /** Takes over what it is given. */
  TransportAnswer(int status, HttpHeaders headers, Body body, boolean whole, long received) {
    this.status = status;
    this.headers = headers;
    this.body = body;
    this.whole = whole;
    this.received = received;
  }

  /** An answer whose body, without any content coding, is copied. */
  public static TransportAnswer of(int status, HttpHeaders headers, byte[] body) {
    return new TransportAnswer(status, headers, Body.of(body.clone()), true, body.length);
  }

  /** An answer of {@code application/json}. */
  public static TransportAnswer json(int status, String body) {
    Map<String, List<String>> headers = Map.of("content-type", List.of("application/json"));
    return of(
        status,
        HttpHeaders.of(headers, (name, value) -> true),
        body.getBytes(StandardCharsets.UTF_8));
  }

  /** The HTTP status. */
  public int status() {
    return status;
  }

  /** The headers; names without regard to case. */
  public HttpHeaders headers() {
    return headers;
  }

  /** A copy of the body, without its content coding. */
  public byte[] body() {
    return body.toArray();
  }

  /** The same with other headers. */
  public TransportAnswer withHeaders(HttpHeaders headers) {
    return new TransportAnswer(status, headers, body, whole, received);
  }

  /** The same with another body, which is copied. */
  public TransportAnswer withBody(byte[] body) {
    return new TransportAnswer(status, headers, Body.of(body.clone()), whole, received);
  }

  Body content() {
    return body;
  }

  /** False when there was more of the body than the client takes. */
  boolean whole() {
    return whole;
  }

  /** Bytes of the body as they came over the wire. */
  long received() {
    return received;
  }

  @Override
  public String toString() {
    return status + " with " + body.length() + " bytes";
  }
}
