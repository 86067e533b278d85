package org.processcontracts.client;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A certificate and its key, sent in the body. */
record CertificateProof(String certificate, String key) implements Credentials.Proof {

  CertificateProof {
    Objects.requireNonNull(certificate, "certificate");
    Objects.requireNonNull(key, "key");
  }

  @Override
  public @Nullable String member(String name) {
    return switch (name) {
      case "cert" -> certificate;
      case "sk" -> key;
      default -> null;
    };
  }

  @Override
  public String toString() {
    return "a certificate";
  }
}
