package org.processcontracts.reference.access;

import java.util.List;
import java.util.Optional;
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

  /** Whose token this is. */
  public Optional<Principal> byToken(String token) {
    Hash hash = Hash.of(token);
    return only(principal -> matches(hash, principal.tokenSha256()));
  }

  /** Whose certificate and private key these are. */
  public Optional<Principal> byCertificate(String certificate, String key) {
    Hash ofCertificate = Hash.of(certificate);
    Hash ofKey = Hash.of(key);
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
