package org.processcontracts.tests.scenario;

import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.processcontracts.tests.wire.Request;
import org.processcontracts.tests.wire.Wire;

/** A server that somebody names: {@code -Dcontract.target=URL -Dcontract.credentials=FILE}. */
final class Address {

  private Address() {}

  /**
   * The target there; it has been seen to answer.
   *
   * @param url of any server, such as https://host/path
   * @param credentials a YAML file; null if the server knows the documented ones
   * @throws IllegalArgumentException with what is wrong and how to mend it
   */
  static Target of(@Nullable String url, @Nullable Path credentials) {
    Wire way = way(url == null ? "" : url.strip());
    var own = credentials == null ? Credentials.documented() : Credentials.read(credentials);
    try {
      way.send(Request.of("GET", "/"));
    } catch (UncheckedIOException e) {
      throw new IllegalArgumentException(
          "Nothing answers HTTP at %s. Start the server there, or mend -Dcontract.target. (%s)"
              .formatted(way, e.getMessage()),
          e);
    }
    return new ServerTarget(way, own);
  }

  private static Wire way(String url) {
    try {
      return Wire.anywhere(new URI(url));
    } catch (URISyntaxException | IllegalArgumentException e) {
      // Not the cause: an address may hold a password.
      String message = "-Dcontract.target=%s names no server: %s".formatted(url, e.getMessage());
      throw new IllegalArgumentException(message.replaceAll("//[^/@]*@", "//***@"));
    }
  }
}
