package org.processcontracts.client;

import java.time.Duration;

/**
 * When a call is repeated: only if its operation is safe, and the connection failed or broke, or
 * the answer is 429, 502, 503 or 504. The pause before attempt n + 1 is random, between zero and
 * {@code firstDelay} · 2ⁿ⁻¹ but at most {@code maxDelay}; or what {@code Retry-After} asks for, if
 * that is more. A pause that ends after the {@code budget}, or after the client's {@code
 * callTimeout}, is not made: the call ends with what it has. Immutable.
 *
 * <p>Not a repetition, and not counted: after a 401 a call is sent once more, whatever its
 * operation, if the credentials have another proof.
 */
public final class RetryPolicy {

  private final int maxAttempts;
  private final Duration firstDelay;
  private final Duration maxDelay;
  private final Duration budget;

  private RetryPolicy(Builder builder) {
    maxAttempts = builder.maxAttempts;
    firstDelay = builder.firstDelay;
    maxDelay = builder.maxDelay;
    budget = builder.budget;
  }

  /** Starts with 3 attempts, a first delay of 200 ms, at most 5 s, within 30 s. */
  public static Builder builder() {
    return new Builder();
  }

  /** One attempt; and after a 401 another, if the credentials have another proof. */
  public static RetryPolicy never() {
    return builder().maxAttempts(1).build();
  }

  /** How often a call is sent at most, but for the one time after a 401. */
  public int maxAttempts() {
    return maxAttempts;
  }

  /** The longest pause before the second attempt. */
  public Duration firstDelay() {
    return firstDelay;
  }

  /** The longest pause before any attempt, unless the service asks for more. */
  public Duration maxDelay() {
    return maxDelay;
  }

  /** How long after the start of a call an attempt may begin. */
  public Duration budget() {
    return budget;
  }

  /** The random pause after this attempt; the number is from 0 to 1. */
  Duration backoff(int attempt, double random) {
    double longest = firstDelay.toNanos() * Math.pow(2, attempt - 1);
    return Duration.ofNanos((long) (Math.min(longest, maxDelay.toNanos()) * random));
  }

  static boolean repeats(int status) {
    return status == 429 || status == 502 || status == 503 || status == 504;
  }

  /** Collects a {@link RetryPolicy}. */
  public static final class Builder {

    private int maxAttempts = 3;
    private Duration firstDelay = Duration.ofMillis(200);
    private Duration maxDelay = Duration.ofSeconds(5);
    private Duration budget = Duration.ofSeconds(30);

    private Builder() {}

    /**
     * How often a call is sent at most, the first time included, that after a 401 not.
     *
     * @throws IllegalArgumentException if it is less than 1
     */
    public Builder maxAttempts(int attempts) {
      if (attempts < 1) {
        throw new IllegalArgumentException("maxAttempts must be at least 1: " + attempts);
      }
      maxAttempts = attempts;
      return this;
    }

    /**
     * The longest pause before the second attempt.
     *
     * @throws IllegalArgumentException if it is less than a millisecond or more than 365 days
     */
    public Builder firstDelay(Duration delay) {
      firstDelay = ClientBuilder.bounded("firstDelay", delay);
      return this;
    }

    /**
     * The longest pause before any attempt, unless the service asks for more.
     *
     * @throws IllegalArgumentException if it is less than a millisecond or more than 365 days
     */
    public Builder maxDelay(Duration delay) {
      maxDelay = ClientBuilder.bounded("maxDelay", delay);
      return this;
    }

    /**
     * How long after the start of a call an attempt may begin.
     *
     * @throws IllegalArgumentException if it is less than a millisecond or more than 365 days
     */
    public Builder budget(Duration time) {
      budget = ClientBuilder.bounded("budget", time);
      return this;
    }

    /** Makes the policy. */
    public RetryPolicy build() {
      return new RetryPolicy(this);
    }
  }
}
