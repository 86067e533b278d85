package org.processcontracts.client;

import java.time.InstantSource;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Who is asking: proves each attempt of a call. Credentials can be shared by clients. Thread-safe,
 * and without a secret in its text.
 */
public interface Credentials {

  /**
   * The proof for the next attempt. A call that is answered 401 asks once more, and is sent once
   * more if it gets another proof.
   *
   * @param refused the proof that was answered 401; null at first
   * @param executor where to do what takes time; no client that is closed ends it
   */
  CompletableFuture<? extends Proof> proof(@Nullable Proof refused, Executor executor);

  /** What proves one attempt; each method may give nothing. */
  interface Proof {

    /**
     * A token: it becomes the value of the contract's header of {@code format: password}, if the
     * request leaves that out; or {@code Authorization: Bearer} if the contract names no such
     * header.
     */
    default @Nullable String token() {
      return null;
    }

    /** The value of a body's member of {@code format: password} that the request leaves out. */
    default @Nullable String member(String name) {
      return null;
    }

    /** Adds what else the service wants; the last to change a request. */
    default TransportRequest sign(TransportRequest request) {
      return request;
    }
  }

  /**
   * A token.
   *
   * @throws IllegalArgumentException if it is empty or cannot be sent as a header
   */
  static Credentials token(String token) {
    return new FixedCredentials(new TokenProof(token));
  }

  /**
   * A token that can change. The supplier is asked at the first call, and again when a service
   * answers 401; all calls share what it gives. It may take its time, on a thread of its own. A
   * call that has no time left ends without it; the next one then asks once more.
   */
  static Credentials token(Supplier<String> token) {
    Objects.requireNonNull(token, "token must not be null");
    return new SharedCredentials(() -> new TokenProof(token.get()));
  }

  /**
   * A certificate and its key, for the members {@code cert} and {@code sk} of a body.
   *
   * @param certificate PEM text
   * @param key PEM text
   */
  static Credentials certificate(String certificate, String key) {
    return new FixedCredentials(new CertificateProof(certificate, key));
  }

  /**
   * Signs requests as the API gateway of EnOS wants it, with the headers {@code apim-accesstoken},
   * {@code apim-timestamp} and {@code apim-signature}.
   *
   * @param appSecret the secret of the application, which is not sent
   * @param accessToken asked as that of {@link #token(Supplier)} is
   */
  static Credentials gateway(String appSecret, Supplier<String> accessToken) {
    return gateway(appSecret, accessToken, InstantSource.system());
  }

  /** The same with a clock, for tests. */
  static Credentials gateway(String appSecret, Supplier<String> accessToken, InstantSource clock) {
    Objects.requireNonNull(accessToken, "accessToken must not be null");
    return new SharedCredentials(() -> new GatewayProof(appSecret, accessToken.get(), clock));
  }
}
