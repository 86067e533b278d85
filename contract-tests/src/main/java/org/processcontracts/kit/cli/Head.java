package org.processcontracts.kit.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.processcontracts.gate.contract.Contract;
import org.processcontracts.kit.ContractFile;

/**
 * What has to be the same for a run to go on.
 *
 * @param target where it answers
 * @param kit its version
 * @param contracts version and fingerprint of each by its name
 */
record Head(String target, String kit, boolean allowDrift, Map<String, String> contracts) {

  private static final int ENOUGH = 16;

  static Head of(String target, boolean allowDrift, List<ContractFile> files) {
    Map<String, String> contracts = new TreeMap<>();
    files.forEach(file -> contracts.put(file.api(), of(file.contract())));
    return new Head(target, VersionOfJar.version(), allowDrift, contracts);
  }

  /** Whether results of the other run count in this one. */
  boolean fits(Head other) {
    return target.equals(other.target)
        && kit.equals(other.kit)
        && allowDrift == other.allowDrift
        && contracts.keySet().stream().allMatch(api -> fits(api, other));
  }

  private boolean fits(String api, Head other) {
    String here = contracts.get(api);
    return other.contracts.getOrDefault(api, here).equals(here);
  }

  private static String of(Contract contract) {
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256").digest(contract.tree().toString().getBytes(UTF_8));
      String version = contract.at("/info/version").asString("");
      return version + " " + HexFormat.of().formatHex(hash).substring(0, ENOUGH);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
