package org.processcontracts.tests.scenario;

import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.processcontracts.gate.contract.Contract;
import org.processcontracts.kit.Credentials;
import org.processcontracts.kit.ServerTarget;
import org.processcontracts.kit.Target;
import org.processcontracts.kit.wire.Request;
import org.processcontracts.kit.wire.Wire;

/**
 * A server that somebody names: {@code -Dcontract.target=URL}, and where it takes more, {@code
 * -Dcontract.apis=bcs,eds -Dcontract.credentials=FILE}.
 */
final class Address {

  private Address() {}

  /**
   * The target there; it has been seen to answer.
   *
   * @param url of any server, such as https://host/path
   * @param apis names of those that it has, with commas between them; null for all
   * @param credentials a YAML file; null if the server knows the documented ones
   * @throws IllegalArgumentException with what is wrong and how to mend it
   */
  static Target of(@Nullable String url, @Nullable String apis, @Nullable Path credentials) {
    Wire way = way(url == null ? "" : url.strip());
    Set<String> served = apis(apis);
    var own = credentials == null ? Credentials.documented() : Credentials.read(credentials);
    try {
      way.send(Request.of("GET", "/"));
    } catch (UncheckedIOException e) {
      throw new IllegalArgumentException(
          "Nothing answers HTTP at %s. Start the server there, or mend -Dcontract.target. (%s)"
              .formatted(way, e.getMessage()),
          e);
    }
    return new ServerTarget(way, served, own);
  }

  private static Set<String> apis(@Nullable String names) {
    Set<String> all =
        Scenarios.bundled().stream()
            .map(Contract::api)
            .collect(Collectors.toCollection(TreeSet::new));
    Set<String> wanted = names == null ? all : Set.copyOf(List.of(names.split(",")));
    if (!all.containsAll(wanted)) {
      throw new IllegalArgumentException(
          "-Dcontract.apis=%s names other APIs than %s".formatted(names, String.join(",", all)));
    }
    return wanted;
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
