package org.processcontracts.gate.report;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import org.processcontracts.gate.Finding;

/** Names of findings that stay when lines move. Of findings alike the first keeps the same name. */
final class Fingerprints {

  private final MessageDigest digest;
  private final Map<String, Integer> seen = new HashMap<>();

  Fingerprints() {
    try {
      digest = MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has it", e);
    }
  }

  String of(Finding finding) {
    String parts =
        String.join("\0", finding.rule(), finding.file(), finding.pointer(), finding.message());
    int count = seen.merge(parts, 1, Integer::sum);
    byte[] bytes = (parts + "\0" + count).getBytes(StandardCharsets.UTF_8);
    return HexFormat.of().formatHex(digest.digest(bytes));
  }
}
