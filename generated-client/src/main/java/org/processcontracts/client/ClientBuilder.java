package org.processcontracts.client;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Sets a client up. Only the endpoint is needed: there is no default host.
 *
 * @param <C> the client
 */
public final class ClientBuilder<C> {

  /** More than anybody waits, and far from what overflows. */
  static final Duration LONGEST = Duration.ofDays(365);

  private static final String NO_ENDPOINT =
      "endpoint must be like https://host, https://host:port or https://host/path,"
          + " without user information, query or fragment";

  private static final String NO_HOST =
      "the endpoint's host must be a name of letters, digits, hyphens and dots, or an address: the"
          + " JDK can send to no other, such as one with an underscore";

  static final int USUAL_BYTES = 64 * 1024 * 1024;

  /** One byte more still fits into an array. */
  private static final int MOST_BYTES = 1 << 30;

  private final Function<ApiConnection, C> client;
  private @Nullable URI endpoint;
  private Duration connectTimeout = Duration.ofSeconds(10);
  private Duration requestTimeout = Duration.ofSeconds(30);
  private Duration callTimeout = Duration.ofSeconds(60);
  private DriftWatch watch = DriftWatch.OFF;
  private int maxResponseBytes = USUAL_BYTES;
  private RetryPolicy retryPolicy = RetryPolicy.builder().build();
  private Credentials credentials = FixedCredentials.NONE;
  private final List<Interceptor> interceptors = new ArrayList<>();
  private final List<AttemptObserver> observers = new ArrayList<>();
  private @Nullable Transport transport;
  private Time time = Time.REAL;

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
    Objects.requireNonNull(endpoint, "endpoint must not be null");
    boolean http = "http".equalsIgnoreCase(endpoint.getScheme());
    boolean https = "https".equalsIgnoreCase(endpoint.getScheme());
    boolean more =
        endpoint.getRawUserInfo() != null
            || endpoint.getRawQuery() != null
            || endpoint.getRawFragment() != null;
    if ((http || https) && !more && endpoint.getHost() == null && endpoint.getAuthority() != null) {
      throw new IllegalArgumentException(NO_HOST);
    }
    if (!(http || https) || endpoint.getHost() == null || more) {
      // The URI is not quoted: its user information may be a password.
      throw new IllegalArgumentException(NO_ENDPOINT);
    }
    this.endpoint = endpoint;
    return this;
  }

  /**
   * Where the service is, as text.
   *
   * @throws IllegalArgumentException if {@link #endpoint(URI)} would refuse it
   */
  public ClientBuilder<C> endpoint(String endpoint) {
    URI uri;
    try {
      uri = new URI(Objects.requireNonNull(endpoint, "endpoint must not be null"));
    } catch (URISyntaxException quotesIt) {
      throw new IllegalArgumentException(NO_ENDPOINT);
    }
    return endpoint(uri);
  }

  /** A token, as {@link Credentials#token(String)} has it. */
  public ClientBuilder<C> token(String token) {
    return credentials(Credentials.token(token));
  }

  /** A token that can change, as {@link Credentials#token(Supplier)} has it. */
  public ClientBuilder<C> token(Supplier<String> token) {
    return credentials(Credentials.token(token));
  }

  /** Who asks; nobody unless set. What a request sets itself goes before. */
  public ClientBuilder<C> credentials(Credentials credentials) {
    this.credentials = Objects.requireNonNull(credentials, "credentials must not be null");
    return this;
  }

  /** When a call is repeated; {@link RetryPolicy#builder} tells what holds unless set. */
  public ClientBuilder<C> retryPolicy(RetryPolicy policy) {
    this.retryPolicy = Objects.requireNonNull(policy, "retryPolicy must not be null");
    return this;
  }

  /** Adds an interceptor; the first one that is added sees requests first and answers last. */
  public ClientBuilder<C> interceptor(Interceptor interceptor) {
    interceptors.add(Objects.requireNonNull(interceptor, "interceptor must not be null"));
    return this;
  }

  /** Adds an observer of the attempts. */
  public ClientBuilder<C> observer(AttemptObserver observer) {
    observers.add(Objects.requireNonNull(observer, "observer must not be null"));
    return this;
  }

  /**
   * Sends by this instead of the JDK's HTTP client, for one client: it is closed with it. {@code
   * connectTimeout} is then its own affair.
   */
  public ClientBuilder<C> transport(Transport transport) {
    this.transport = Objects.requireNonNull(transport, "transport must not be null");
    return this;
  }

  /** Clock, timer and chance, for tests. */
  ClientBuilder<C> time(Time time) {
    this.time = time;
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
   * How long one attempt may take until its answer is read whole; 30 seconds unless set.
   *
   * @throws IllegalArgumentException if it is less than a millisecond or more than 365 days
   */
  public ClientBuilder<C> requestTimeout(Duration timeout) {
    this.requestTimeout = bounded("requestTimeout", timeout);
    return this;
  }

  /**
   * How long a call may take with all its attempts and pauses; 60 seconds unless set.
   *
   * @throws IllegalArgumentException if it is less than a millisecond or more than 365 days
   */
  public ClientBuilder<C> callTimeout(Duration timeout) {
    this.callTimeout = bounded("callTimeout", timeout);
    return this;
  }

  /**
   * How many bytes the body of a success may have, compressed and not; 67108864 (64 MiB) unless
   * set. A larger one is not read to its end but ends in an {@link ApiResponseTooLargeException}.
   *
   * @throws IllegalArgumentException if it is less than 1 or more than 1073741824 (1 GiB)
   */
  public ClientBuilder<C> maxResponseBytes(int bytes) {
    if (bytes < 1 || bytes > MOST_BYTES) {
      throw new IllegalArgumentException(
          "maxResponseBytes must be at least 1 and at most " + MOST_BYTES + ": " + bytes);
    }
    this.maxResponseBytes = bytes;
    return this;
  }

  /**
   * Tells this listener, if any, where answers depart from their contract; the call goes on all the
   * same. Without one, nobody looks for departures, and reading costs less.
   */
  public ClientBuilder<C> onDrift(@Nullable DriftListener listener) {
    this.watch = new DriftWatch(listener, watch.strict());
    return this;
  }

  /**
   * Whether a success that departs from its contract fails the call with an {@link
   * ApiDriftException}, such as in a test; it does not unless set.
   */
  public ClientBuilder<C> strict(boolean strict) {
    this.watch = new DriftWatch(watch.listener(), strict);
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
    return client.apply(
        new ApiConnection(
            new Settings(
                base,
                requestTimeout,
                callTimeout,
                maxResponseBytes,
                retryPolicy,
                credentials,
                List.copyOf(interceptors),
                List.copyOf(observers),
                transport == null ? new JdkTransport(connectTimeout) : transport,
                time,
                watch)));
  }

  static Duration bounded(String name, Duration timeout) {
    Objects.requireNonNull(timeout, () -> name + " must not be null");
    if (timeout.compareTo(Duration.ofMillis(1)) < 0 || timeout.compareTo(LONGEST) > 0) {
      throw new IllegalArgumentException(
          name + " must be at least a millisecond and at most 365 days: " + timeout);
    }
    return timeout;
  }
}
