package org.processcontracts.client;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** Requests that no client has made. */
public final class Requests {

  private Requests() {}

  public static TransportRequest of(String uri, String body) {
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    return new TransportRequest(
        "operation", "POST", URI.create(uri), Map.of(), bytes, 1_000_000, Secrets.NONE);
  }
}
