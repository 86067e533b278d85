package org.processcontracts.client;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The signature of the EnOS gateway: SHA-256 over token, query, body, time and secret. */
record GatewayProof(String appSecret, String accessToken, InstantSource clock)
    implements Credentials.Proof {

  GatewayProof {
    Objects.requireNonNull(appSecret, "appSecret");
    TokenProof.check(accessToken);
  }

  @Override
  public TransportRequest sign(TransportRequest request) {
    String timestamp = Long.toString(clock.millis());
    MessageDigest digest = sha256();
    byte[] body = request.bytes();
    digest.update(utf8(accessToken + sortedQuery(request.uri().getRawQuery())));
    if (body != null) {
      digest.update(body);
    }
    digest.update(utf8(timestamp + appSecret));
    return request
        .withSecretHeader("apim-accesstoken", accessToken)
        .withHeader("apim-timestamp", timestamp)
        .withSecretHeader("apim-signature", HexFormat.of().formatHex(digest.digest()));
  }

  /** Names and values, decoded and without anything between them, in the order of the names. */
  private static String sortedQuery(@Nullable String query) {
    if (query == null) {
      return "";
    }
    return Arrays.stream(query.split("&"))
        .map(pair -> pair.split("=", 2))
        .sorted(Comparator.comparing(pair -> decoded(pair[0])))
        .flatMap(Arrays::stream)
        .map(GatewayProof::decoded)
        .collect(Collectors.joining());
  }

  private static String decoded(String part) {
    return URLDecoder.decode(part.replace("+", "%2B"), StandardCharsets.UTF_8);
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException never) {
      throw new IllegalStateException("each Java platform has SHA-256", never);
    }
  }

  @Override
  public String toString() {
    return "a gateway's token";
  }
}
