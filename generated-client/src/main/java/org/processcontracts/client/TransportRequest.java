package org.processcontracts.client;

import java.net.URI;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A request as it is about to be sent. Immutable; its text has its secrets masked. */
public final class TransportRequest {

  private static final Pattern TOKEN = Pattern.compile("[!#$%&'*+.^_`|~0-9A-Za-z-]+");
  private static final Set<String> NOT_OURS =
      Set.of("host", "content-length", "connection", "expect", "upgrade", "transfer-encoding");

  private final String operation;
  private final String method;
  private final URI uri;
  private final Map<String, String> headers;
  private final byte @Nullable [] body;
  private final int maxBytes;
  private final Secrets secrets;

  /** Takes over what it is given. */
  TransportRequest(
      String operation,
      String method,
      URI uri,
      Map<String, String> headers,
      byte @Nullable [] body,
      int maxBytes,
      Secrets secrets) {
    this.operation = operation;
    this.method = method;
    this.uri = uri;
    this.headers = headers;
    this.body = body;
    this.maxBytes = maxBytes;
    this.secrets = secrets;
  }

  /**
   * A request that no client has made, for the tests of credentials, interceptors and transports;
   * its operation is {@code "none"}, and the answer may have 64 MiB.
   *
   * @param body copied; null for none
   * @throws IllegalArgumentException if a header cannot be sent, as {@link #withHeader} has it
   */
  public static TransportRequest of(
      String method, URI uri, Map<String, String> headers, byte @Nullable [] body) {
    byte[] copy = body == null ? null : body.clone();
    TransportRequest request =
        new TransportRequest(
            "none", method, uri, Map.of(), copy, ClientBuilder.USUAL_BYTES, Secrets.NONE);
    for (Map.Entry<String, String> header : headers.entrySet()) {
      request = request.withHeader(header.getKey(), header.getValue());
    }
    return request;
  }

  /** The operationId of the call in its contract. */
  public String operation() {
    return operation;
  }

  /** The HTTP method. */
  public String method() {
    return method;
  }

  /** Where it goes, with the query, percent-encoded. */
  public URI uri() {
    return uri;
  }

  /** The headers, one value for each name. */
  public Map<String, String> headers() {
    return Collections.unmodifiableMap(headers);
  }

  /** A copy of the body; null when there is none. */
  public byte @Nullable [] body() {
    return body == null ? null : body.clone();
  }

  /** How many bytes the body of a success may have, before and after its content coding. */
  public int maxResponseBytes() {
    return maxBytes;
  }

  /**
   * The same with another path or query, percent-encoded.
   *
   * @throws IllegalArgumentException if scheme, host or port is another: secrets stay at their
   *     endpoint
   */
  public TransportRequest withUri(URI uri) {
    boolean same =
        uri.getScheme() != null
            && uri.getScheme().equalsIgnoreCase(this.uri.getScheme())
            && this.uri.getRawAuthority().equalsIgnoreCase(uri.getRawAuthority());
    if (!same) {
      throw new IllegalArgumentException(
          "the URI of a request must keep its scheme, host and port: secrets stay there");
    }
    return new TransportRequest(operation, method, uri, headers, body, maxBytes, secrets);
  }

  /**
   * The same with a header set, in place of one of the same name.
   *
   * @throws IllegalArgumentException if the name is no token or one that the HTTP client sets
   *     itself ({@code Host}, {@code Content-Length}, {@code Connection}, {@code Expect}, {@code
   *     Upgrade}, {@code Transfer-Encoding}), or the value is not printable ASCII
   */
  public TransportRequest withHeader(String name, String value) {
    return with(name, value, secrets);
  }

  /** The same with a header set, as {@link #withHeader} does, that is never shown. */
  public TransportRequest withSecretHeader(String name, String value) {
    return with(name, value, secrets.with(name, value));
  }

  /** The same with another body, which is copied. */
  public TransportRequest withBody(byte[] body) {
    return new TransportRequest(operation, method, uri, headers, body.clone(), maxBytes, secrets);
  }

  /** The same with {@code ***} for each secret: what may be logged or stored. */
  public TransportRequest masked() {
    Map<String, String> shown = new LinkedHashMap<>();
    headers.forEach((name, value) -> shown.put(name, secrets.mask(name, value)));
    return new TransportRequest(
        operation,
        method,
        secrets.mask(uri),
        shown,
        body == null ? null : secrets.mask(body),
        maxBytes,
        Secrets.NONE);
  }

  /**
   * The text with {@code ***} for each secret of this request, in any case of letters, and however
   * often it is escaped for JSON or percent-encoded. What a service makes of a secret otherwise, as
   * base64, is not found.
   */
  public String mask(String text) {
    return secrets.mask(text);
  }

  /** A body, be it that of the answer, with {@code ***} for each secret of this request. */
  public byte[] mask(byte[] body) {
    return secrets.mask(body).clone();
  }

  byte @Nullable [] bytes() {
    return body;
  }

  long length() {
    return body == null ? 0 : body.length;
  }

  /** Whether the text holds a secret of this request, or is a part of one. */
  boolean betrays(String text) {
    return secrets.betrayedBy(text);
  }

  private TransportRequest with(String name, String value, Secrets secrets) {
    if (!TOKEN.matcher(name).matches()) {
      throw new IllegalArgumentException("\"" + name + "\" is no name of a header");
    } else if (NOT_OURS.contains(name.toLowerCase(Locale.ROOT))) {
      throw new IllegalArgumentException(
          "the header " + name + " cannot be set: the HTTP client does that itself");
    }
    Map<String, String> changed = new LinkedHashMap<>(headers);
    changed.keySet().removeIf(name::equalsIgnoreCase);
    changed.put(name, ApiCall.checkedHeader(name, value));
    return new TransportRequest(operation, method, uri, changed, body, maxBytes, secrets);
  }

  /** Method and URI, without secrets. */
  @Override
  public String toString() {
    return method + " " + secrets.mask(uri);
  }
}
