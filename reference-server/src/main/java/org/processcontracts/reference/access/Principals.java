package org.processcontracts.reference.access;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Everyone who may call. Secrets are compared by their hashes, and always with all of them, so that
 * the time of an answer tells nothing about them.
 */
@ConfigurationProperties
public record Principals(@DefaultValue List<Principal> principals) {

  /**
   * Checks when the server starts that no two are called by the same secret, user or silence.
   *
   * @throws IllegalArgumentException if two are, with their names
   */
  public Principals {
    Map<String, String> owners = new HashMap<>();
    for (Principal principal : principals) {
      for (String sign : signs(principal)) {
        String other = owners.putIfAbsent(sign, String.valueOf(principal.name()));
        if (other != null) {
          throw new IllegalArgumentException(
              "%s and %s have the same %s: nobody could tell who calls"
                  .formatted(other, principal.name(), sign.replaceFirst(":.*", "")));
        }
      }
    }
  }

  private static Set<String> signs(Principal principal) {
    Set<String> signs = new LinkedHashSet<>();
    if (principal.anonymous()) {
      signs.add("right to call without a token");
    }
    if (principal.tokenSha256() != null) {
      signs.add("token:" + principal.tokenSha256().toLowerCase(Locale.ROOT));
    }
    if (principal.certificateSha256() != null && principal.keySha256() != null) {
      String both = principal.certificateSha256() + principal.keySha256();
      signs.add("certificate and key:" + both.toLowerCase(Locale.ROOT));
    }
    for (String user : principal.users()) {
      principal
          .organisations()
          .forEach(it -> signs.add("user in an organisation:" + user + " " + it));
    }
    return signs;
  }

  /** Whose token this is. */
  public Optional<Principal> byToken(String token) {
    // A header holds bytes; the container made a character of each.
    Hash hash = Hash.of(token.getBytes(ISO_8859_1));
    return only(principal -> matches(hash, principal.tokenSha256()));
  }

  /** Whose certificate and private key these are. */
  public Optional<Principal> byCertificate(String certificate, String key) {
    Hash ofCertificate = Hash.of(certificate.getBytes(UTF_8));
    Hash ofKey = Hash.of(key.getBytes(UTF_8));
    return only(
        principal ->
            matches(ofCertificate, principal.certificateSha256())
                & matches(ofKey, principal.keySha256()));
  }

  /** Whose user this is, in the organisation. */
  public Optional<Principal> byUser(String user, String organisation) {
    return only(
        principal ->
            principal.users().contains(user) && principal.organisations().contains(organisation));
  }

  /** Who calls without a token. */
  public Optional<Principal> anonymous() {
    return only(Principal::anonymous);
  }

  private static boolean matches(Hash hash, @Nullable String hexadecimal) {
    return hexadecimal != null && hash.is(hexadecimal);
  }

  /** Looks at all of them, even when one was found. */
  private Optional<Principal> only(Predicate<Principal> wanted) {
    List<Principal> found = principals.stream().filter(wanted).toList();
    return found.stream().findFirst();
  }
}
