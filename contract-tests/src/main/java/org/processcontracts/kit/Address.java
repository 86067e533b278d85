package org.processcontracts.kit;

import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.processcontracts.kit.wire.TimeOverException;
import org.processcontracts.kit.wire.Wire;

/** A server that somebody names; what is wrong with the name is told with how to mend it. */
public final class Address {

  private Address() {}

  /**
   * Those contracts that are called so.
   *
   * @param names of APIs; all if there is none
   * @throws IllegalArgumentException if there is no such API
   */
  public static List<ContractFile> chosen(List<ContractFile> all, Collection<String> names) {
    List<String> known = all.stream().map(ContractFile::api).toList();
    for (String name : names) {
      if (!known.contains(name)) {
        throw new IllegalArgumentException(
            "there is no API \"%s\"; there are %s".formatted(name, String.join(", ", known)));
      }
    }
    return all.stream().filter(it -> names.isEmpty() || names.contains(it.api())).toList();
  }

  /**
   * The credentials in a file.
   *
   * @param file YAML; null if the server knows the documented ones
   * @throws IllegalArgumentException if they are none, or for what there is not
   */
  public static Credentials credentials(List<ContractFile> all, @Nullable Path file) {
    return file == null ? Credentials.documented() : CredentialsFile.read(file, all);
  }

  /**
   * The way to a server; nothing is sent.
   *
   * @param url such as https://host/path
   * @throws IllegalArgumentException if it is no such URL
   */
  public static Wire way(@Nullable String url) {
    String named = url == null ? "" : url.strip();
    try {
      return Wire.anywhere(new URI(named));
    } catch (URISyntaxException | IllegalArgumentException e) {
      // Not the cause: an address may hold a password.
      String message = "the target \"%s\" names no server: %s".formatted(named, e.getMessage());
      throw new IllegalArgumentException(message.replaceAll("//[^/@]*@", "//***@"));
    }
  }

  /**
   * Sees whether an HTTP server is there; how well it answers is for the cases to tell.
   *
   * @throws IllegalArgumentException if nothing answers
   */
  public static void greet(Wire way) {
    try {
      way.greet();
    } catch (UncheckedIOException | TimeOverException e) {
      throw new IllegalArgumentException(
          "nothing answers HTTP at %s; start the server there, or name another target (%s)"
              .formatted(way, e.getMessage()),
          e);
    }
  }

  /**
   * The target there; nothing is sent.
   *
   * @param wanted the contracts that it is held to
   */
  public static Target of(Wire way, List<ContractFile> wanted, Credentials credentials) {
    Set<String> apis = wanted.stream().map(ContractFile::api).collect(Collectors.toSet());
    return new ServerTarget(way.masking(credentials.values()), apis, credentials);
  }
}
