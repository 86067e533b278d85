package org.processcontracts.kit.wire;

import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An HTTP/1.1 request exactly as it is to be sent: nothing is checked, escaped or put in order.
 * Immutable; its text form is a curl line without secrets.
 */
public final class Request {

  private final String method;
  private final String target;
  private final List<Header> headers;
  private final byte @Nullable [] body;

  private Request(String method, String target, List<Header> headers, byte @Nullable [] body) {
    this.method = method;
    this.target = target;
    this.headers = List.copyOf(headers);
    this.body = body;
  }

  /**
   * A request without headers and body.
   *
   * @param target what stands in the request line: path and query, already escaped
   */
  public static Request of(String method, String target) {
    return new Request(method, target, List.of(), null);
  }

  /** This request with one more header; one of the same name stays. */
  public Request header(String name, String value) {
    var more = new ArrayList<>(headers);
    more.add(new Header(name, value));
    return new Request(method, target, more, body);
  }

  /** This request without the headers of this name, in any case. */
  public Request without(String name) {
    return new Request(
        method, target, headers.stream().filter(header -> !header.is(name)).toList(), body);
  }

  /** This request with another request line; the target as in {@link #of}. */
  public Request at(String otherMethod, String otherTarget) {
    return new Request(otherMethod, otherTarget, headers, body);
  }

  /** This request with this body, and no other header for it than those given. */
  public Request body(byte[] bytes) {
    return new Request(method, target, headers, bytes.clone());
  }

  /** This request with this text as UTF-8, and {@code Content-Type: application/json}. */
  public Request json(String text) {
    return header("Content-Type", "application/json").body(text.getBytes(StandardCharsets.UTF_8));
  }

  /** Such as GET. */
  public String method() {
    return method;
  }

  /** What stands in the request line: path and query, as they are escaped. */
  public String target() {
    return target;
  }

  /** Its headers in their order, without those that are added on the way. */
  public List<Header> headers() {
    return headers;
  }

  /** Its body as text; empty if there is none. */
  public String text() {
    return body == null ? "" : new String(body, StandardCharsets.UTF_8);
  }

  /** The secrets that it carries, in headers and JSON body. */
  List<String> secrets() {
    var found = new ArrayList<>(Secrets.inJson(text()));
    headers.stream()
        .filter(header -> Secrets.isName(header.name()))
        .map(Header::value)
        .forEach(found::add);
    return found;
  }

  /** The message to a server there. Host, Connection and Content-Length are added unless given. */
  byte[] bytes(URI base) {
    var head = new StringBuilder(method + ' ' + path(base) + target + " HTTP/1.1\r\n");
    if (!has("Host")) {
      head.append("Host: ").append(base.getRawAuthority()).append("\r\n");
    }
    if (!has("Connection")) {
      head.append("Connection: close\r\n");
    }
    headers.forEach(
        header -> head.append(header.name()).append(": ").append(header.value()).append("\r\n"));
    if (body != null && !has("Content-Length") && !has("Transfer-Encoding")) {
      head.append("Content-Length: ").append(body.length).append("\r\n");
    }
    var message = new ByteArrayOutputStream();
    message.writeBytes(head.append("\r\n").toString().getBytes(StandardCharsets.UTF_8));
    if (body != null) {
      message.writeBytes(body);
    }
    return message.toByteArray();
  }

  /** A curl line that sends the same to a server there, but for these secrets. */
  String curl(URI base, List<String> masked) {
    return curl(
        "%s://%s%s".formatted(base.getScheme(), base.getRawAuthority(), path(base)), masked);
  }

  private static String path(URI base) {
    return base.getRawPath().replaceFirst("/$", "");
  }

  private String curl(String root, List<String> masked) {
    var line =
        new StringBuilder("curl -i -X ")
            .append(method)
            .append(' ')
            .append(quoted(root + Secrets.maskAll(Secrets.maskQuery(target), masked)));
    for (var header : headers) {
      var value = Secrets.isName(header.name()) ? Secrets.MASK : header.value();
      line.append(" -H ").append(quoted(header.name() + ": " + Secrets.maskAll(value, masked)));
    }
    if (body != null) {
      line.append(" --data-raw ").append(quoted(shown(masked)));
    }
    return line.toString();
  }

  /** Masked before it is cut: half a secret is one too. */
  private String shown(List<String> masked) {
    return Secrets.shorten(Secrets.maskAll(Secrets.maskJson(text()), masked));
  }

  @Override
  public String toString() {
    return curl("http://host", List.of());
  }

  private boolean has(String name) {
    return headers.stream().anyMatch(header -> header.is(name));
  }

  private static String quoted(String word) {
    return "'" + word.replace("'", "'\\''") + "'";
  }
}
