package org.processcontracts.kit.wire;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A request and the answer to it. Its text form, for failure messages, is a curl line and the
 * answer, both without secrets.
 */
public final class Exchange {

  private final @Nullable Request request;
  private final String sent;
  private final List<String> secrets;
  private final int status;
  private final List<Header> headers;
  private final byte[] body;

  Exchange(
      @Nullable Request request,
      String sent,
      List<String> secrets,
      int status,
      List<Header> headers,
      byte[] body) {
    this.request = request;
    this.sent = sent;
    this.secrets = List.copyOf(secrets);
    this.status = status;
    this.headers = List.copyOf(headers);
    this.body = body;
  }

  /** What was sent; null if it was other bytes than those of a request. */
  public @Nullable Request request() {
    return request;
  }

  /** A curl line that repeats it, without secrets. */
  public String curl() {
    return Secrets.maskAll(sent, secrets);
  }

  /** The status of the answer, 200 to 999. */
  public int status() {
    return status;
  }

  /** The headers of the answer in their order. */
  public List<Header> headers() {
    return headers;
  }

  /** The values of all headers of this name, in any case, in their order; may be empty. */
  public List<String> headers(String name) {
    return headers.stream().filter(header -> header.is(name)).map(Header::value).toList();
  }

  /**
   * The value of a header that may stand once.
   *
   * @throws IllegalStateException if it is repeated
   */
  public Optional<String> header(String name) {
    var values = headers(name);
    if (values.size() > 1) {
      throw new IllegalStateException(
          "%d headers %s in the answer%n%s".formatted(values.size(), name, this));
    }
    return values.stream().findFirst();
  }

  /** A copy of the body's bytes; no bytes when there is no body. */
  public byte[] body() {
    return body.clone();
  }

  /**
   * The body as text.
   *
   * @throws IllegalStateException if it is not well-formed UTF-8
   */
  public String text() {
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(body)).toString();
    } catch (CharacterCodingException e) {
      throw new IllegalStateException("The body is not UTF-8 in the answer%n%s".formatted(this), e);
    }
  }

  /** How it ended, for people. */
  public String told() {
    boolean elsewhere = status >= 300 && status < 400 && !headers("Location").isEmpty();
    return "status " + status + (elsewhere ? ", to another place, where nothing is asked" : "");
  }

  @Override
  public String toString() {
    return curl() + System.lineSeparator() + answer();
  }

  /** Status, headers and body of the answer as text, without secrets and not too long. */
  public String answer() {
    var text = new StringBuilder().append(status);
    for (var header : headers) {
      var value = Secrets.isName(header.name()) ? Secrets.MASK : header.value();
      text.append(System.lineSeparator()).append(header.name()).append(": ").append(value);
    }
    var shown = Secrets.maskJson(new String(body, StandardCharsets.UTF_8));
    text.append(System.lineSeparator()).append(System.lineSeparator());
    // Masked before it is cut: half a secret is one too.
    text.append(Secrets.shorten(Secrets.maskAll(shown, secrets)));
    return Secrets.maskAll(text.toString(), secrets);
  }
}
