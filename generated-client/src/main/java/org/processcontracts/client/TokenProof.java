package org.processcontracts.client;

import org.jspecify.annotations.Nullable;

/** A token that stands for itself. */
record TokenProof(String token) implements Credentials.Proof {

  TokenProof {
    check(token);
  }

  static void check(@Nullable String token) {
    if (token == null || token.isEmpty()) {
      throw new IllegalArgumentException("a token must not be null or empty");
    }
    ApiCall.checkedHeader("a token", token);
  }

  @Override
  public String toString() {
    return "a token";
  }
}
