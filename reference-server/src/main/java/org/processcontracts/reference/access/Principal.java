package org.processcontracts.reference.access;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Someone who calls, and what they may see. An absent list lets nothing through, but for the APIs:
 * without a list of these, all are open.
 *
 * @param name for people to read
 * @param anonymous whether a call without a token is theirs, where an API asks for none
 * @param tokenSha256 of their token, in hexadecimal, as {@code sha256sum} prints it
 * @param certificateSha256 of the text of their certificate
 * @param keySha256 of the text of their private key
 * @param tenant whose workflow templates they see
 */
public record Principal(
    String name,
    boolean anonymous,
    @Nullable String tokenSha256,
    @Nullable String certificateSha256,
    @Nullable String keySha256,
    @Nullable String tenant,
    @DefaultValue Set<String> apis,
    @DefaultValue Set<String> projects,
    @DefaultValue Set<String> organisations,
    @DefaultValue Set<String> users,
    @DefaultValue Set<String> connectors) {

  /**
   * Checks the hashes when the server starts, not when somebody calls.
   *
   * @throws IllegalArgumentException if one is no SHA-256
   */
  public Principal {
    for (String hash : new String[] {tokenSha256, certificateSha256, keySha256}) {
      if (hash != null && !hash.matches("[0-9A-Fa-f]{64}")) {
        throw new IllegalArgumentException("a hash of " + name + " is not 64 hexadecimal digits");
      }
    }
  }

  /** Whether they may call an API. */
  public boolean mayCall(String api) {
    return apis.isEmpty() || apis.contains(api);
  }
}
