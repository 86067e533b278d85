package org.processcontracts.client;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One call as generated code describes it: everything but the endpoint. Parameter values become
 * data, never syntax; one that cannot is refused with an {@link IllegalArgumentException} that
 * names the parameter and not its value.
 */
public final class ApiCall {

  private final String operation;
  private final String method;
  private String path;
  private final StringBuilder query = new StringBuilder();
  private final Map<String, String> headers = new LinkedHashMap<>();
  private byte @Nullable [] body;

  /**
   * Starts the description of a call.
   *
   * @param operation the operationId
   * @param method the HTTP method
   * @param path the path below the endpoint, with a parameter's name in braces
   */
  public ApiCall(String operation, String method, String path) {
    this.operation = operation;
    this.method = method;
    this.path = path;
    headers.put("Accept", "application/json");
  }

  /** Fills a path parameter in; a null, empty, "." or ".." would change the path and is refused. */
  public ApiCall path(String name, @Nullable Object value) {
    String text = value == null ? "" : value.toString();
    if (text.isEmpty() || text.equals(".") || text.equals("..")) {
      throw new IllegalArgumentException(name + " must not be empty, \".\" or \"..\" in a path");
    }
    path = path.replace("{" + name + "}", PercentEncoding.encode(name, text));
    return this;
  }

  /** Adds a query parameter, once per element of a list; null adds nothing. */
  public ApiCall query(String name, @Nullable Object value) {
    if (value instanceof Iterable<?> values) {
      values.forEach(each -> query(name, each));
    } else if (value != null) {
      query.append(query.length() == 0 ? '?' : '&');
      query.append(PercentEncoding.encode(name, name)).append('=');
      query.append(PercentEncoding.encode(name, value.toString()));
    }
    return this;
  }

  /** Sets a header; null sets nothing. */
  public ApiCall header(String name, @Nullable Object value) {
    if (value != null) {
      String text = value.toString();
      if (text.chars().anyMatch(c -> c != '\t' && (c < ' ' || c > '~'))) {
        throw new IllegalArgumentException(
            name + " must hold printable ASCII only, because it is sent as a header");
      }
      headers.put(name, text);
    }
    return this;
  }

  /** Sets the body, which is sent as JSON; null sets none. */
  public ApiCall body(@Nullable Object value) {
    if (value != null) {
      headers.put("Content-Type", "application/json");
      body = Json.MAPPER.writeValueAsBytes(value);
    }
    return this;
  }

  /** A member of a request that must be set. For generated code. */
  public static <T> T require(String request, String member, @Nullable T value) {
    if (value == null) {
      throw new IllegalStateException(request + " needs " + member);
    }
    return value;
  }

  String operation() {
    return operation;
  }

  String method() {
    return method;
  }

  String path() {
    return path;
  }

  HttpRequest request(String endpoint) {
    HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(endpoint + path + query));
    headers.forEach(request::header);
    return request
        .method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofByteArray(body))
        .build();
  }

  /** Method and path; no query, no headers, no body. */
  @Override
  public String toString() {
    return method + " " + path;
  }
}
