package org.processcontracts.reference.access;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;

/** Hashes of secrets: what the configuration holds, and what a request's secret is compared by. */
final class Hash {

  private final byte[] digest;

  private Hash(byte[] digest) {
    this.digest = digest;
  }

  /** The SHA-256 of a secret. */
  static Hash of(String secret) {
    try {
      return new Hash(MessageDigest.getInstance("SHA-256").digest(secret.getBytes(UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }

  /** Whether this is the hash that the configuration tells, in a time that tells nothing. */
  boolean is(String hexadecimal) {
    byte[] other = HexFormat.of().parseHex(hexadecimal.toLowerCase(Locale.ROOT));
    return MessageDigest.isEqual(digest, other);
  }
}
