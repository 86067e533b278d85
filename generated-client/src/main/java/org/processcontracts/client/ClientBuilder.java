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

  private final Function<ApiConnection, C> client;
  private @Nullable URI endpoint;
  private Duration connectTimeout = Duration.ofSeconds(10);
  private Duration requestTimeout = Duration.ofSeconds(30);

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

  /** How long a connection may take to open, more than zero; 10 seconds unless set. */
  public ClientBuilder<C> connectTimeout(Duration timeout) {
    this.connectTimeout = positive("connectTimeout", timeout);
    return this;
  }

  /** How long a call may take until its answer is read whole; 30 seconds unless set. */
  public ClientBuilder<C> requestTimeout(Duration timeout) {
    this.requestTimeout = positive("requestTimeout", timeout);
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
    return client.apply(new ApiConnection(base, requestTimeout, new JdkTransport(connectTimeout)));
  }

  private static Duration positive(String name, Duration timeout) {
    if (timeout.toMillis() <= 0) {
      throw new IllegalArgumentException(name + " must be at least a millisecond: " + timeout);
    }
    return timeout;
  }
}
