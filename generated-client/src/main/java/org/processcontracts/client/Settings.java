package org.processcontracts.client;

import java.time.Duration;
import java.util.List;

/** What a {@link ClientBuilder} has collected. */
record Settings(
    String endpoint,
    Duration requestTimeout,
    Duration callTimeout,
    int maxResponseBytes,
    RetryPolicy retryPolicy,
    Credentials credentials,
    List<Interceptor> interceptors,
    List<AttemptObserver> observers,
    Transport transport,
    Time time,
    DriftWatch watch) {}
