package org.processcontracts.reference.access;

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
  static Hash of(byte[] secret) {
    try {
      return new Hash(MessageDigest.getInstance("SHA-256").digest(secret));
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
