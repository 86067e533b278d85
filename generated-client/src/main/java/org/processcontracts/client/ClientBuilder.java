package org.processcontracts.client;

import java.net.URI;
import java.time.Duration;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Sets a client up. Only the endpoint is needed: there is no default host.
 *
 * @param <C> the client
 */
public final class ClientBuilder<C> {

  /** More than anybody waits, and far from what overflows. */
  private static final Duration LONGEST = Duration.ofDays(365);

  private final Function<ApiConnection, C> client;
  private @Nullable URI endpoint;
  private Duration connectTimeout = Duration.ofSeconds(10);
  private Duration requestTimeout = Duration.ofSeconds(30);
  private int maxResponseBytes = 64 * 1024 * 1024;

  /** For generated code. */
  public ClientBuilder(Function<ApiConnection, C> client) {
    this.client = client;
  }

  /**
   * Where the service is: {@code http} or {@code https}, host, and possibly a port and a path that
   * comes before those of the contract.
   *
   * @throws IllegalArgumentException if it is anything else, or has user information, a query or a
   *     fragment
   */
  public ClientBuilder<C> endpoint(URI endpoint) {
    boolean http = "http".equalsIgnoreCase(endpoint.getScheme());
    boolean https = "https".equalsIgnoreCase(endpoint.getScheme());
    boolean more =
        endpoint.getRawUserInfo() != null
            || endpoint.getRawQuery() != null
            || endpoint.getRawFragment() != null;
    if (!(http || https) || endpoint.getHost() == null || more) {
      // The URI is not quoted: its user information may be a password.
      throw new IllegalArgumentException(
          "endpoint must be like https://host, https://host:port or https://host/path,"
              + " without user information, query or fragment");
    }
    this.endpoint = endpoint;
    return this;
  }

  /**
   * How long a connection may take to open; 10 seconds unless set.
   *
   * @throws IllegalArgumentException if it is less than a millisecond or more than 365 days
   */
  public ClientBuilder<C> connectTimeout(Duration timeout) {
    this.connectTimeout = bounded("connectTimeout", timeout);
    return this;
  }

  /**
   * How long a call may take until its answer is read whole; 30 seconds unless set.
   *
   * @throws IllegalArgumentException if it is less than a millisecond or more than 365 days
   */
  public ClientBuilder<C> requestTimeout(Duration timeout) {
    this.requestTimeout = bounded("requestTimeout", timeout);
    return this;
  }

  /**
   * How many bytes the body of a success may have; 67108864 (64 MiB) unless set. A larger one is
   * not read to its end but ends in an {@link ApiResponseTooLargeException}.
   *
   * @throws IllegalArgumentException if it is less than 1
   */
  public ClientBuilder<C> maxResponseBytes(int bytes) {
    if (bytes < 1) {
      throw new IllegalArgumentException("maxResponseBytes must be at least 1: " + bytes);
    }
    this.maxResponseBytes = bytes;
    return this;
  }

  /**
   * Makes the client.
   *
   * @throws IllegalStateException if the endpoint is not set
   */
  public C build() {
    if (endpoint == null) {
      throw new IllegalStateException("endpoint is required; there is no default host");
    }
    String base = endpoint.toASCIIString().replaceAll("/+$", "");
    Transport transport = new JdkTransport(connectTimeout, maxResponseBytes);
    return client.apply(new ApiConnection(base, requestTimeout, transport));
  }

  private static Duration bounded(String name, Duration timeout) {
    if (timeout.compareTo(Duration.ofMillis(1)) < 0 || timeout.compareTo(LONGEST) > 0) {
      throw new IllegalArgumentException(
          name + " must be at least a millisecond and at most 365 days: " + timeout);
    }
    return timeout;
  }
}
