package org.processcontracts.tests.fault;

import static java.util.stream.Collectors.toMap;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.processcontracts.gate.contract.Contract;
import org.processcontracts.kit.Case;
import org.processcontracts.kit.ContractFile;
import org.processcontracts.kit.Credentials;
import org.processcontracts.kit.Finding;
import org.processcontracts.kit.Kit;
import org.processcontracts.kit.Result;
import org.processcontracts.kit.ServerTarget;
import org.processcontracts.kit.Session;
import org.processcontracts.kit.Target;
import org.processcontracts.kit.wire.Wire;

/**
 * What the kit makes of a server with a fault.
 *
 * @param tried so many cases
 * @param catcher the first case that finds something; null if none does
 */
record FaultRun(Fault fault, int tried, @Nullable Result catcher) {

  private static final Duration LIMIT = Duration.ofSeconds(20);

  /** Shorter than the delay of what is slow. */
  private static final Duration SHORT = Duration.ofSeconds(2);

  /**
   * Runs the cases of its API until one finds something.
   *
   * @param first titles of cases to begin with
   */
  static FaultRun of(Fault fault, Contract contract, Wire server, List<String> first) {
    try (var proxy = new FaultProxy(server, contract.operations().get(0), fault.behaviour())) {
      Duration limit = fault.kind() == Kind.TRANSPORT ? SHORT : LIMIT;
      Target target = target(contract, Wire.to(proxy.base(), limit));
      List<Case> cases = new ArrayList<>(Kit.cases(contract, target).toList());
      cases.sort(Comparator.comparing(it -> !first.contains(it.title())));
      int tried = 0;
      for (Case next : cases) {
        Result result = Session.run(contract, target, next);
        tried++;
        if (!proxy.failures().isEmpty()) {
          throw new IllegalStateException(
              "%s fails itself at %s".formatted(fault, next.title()), proxy.failures().get(0));
        }
        if (!result.findings().isEmpty()) {
          return new FaultRun(fault, tried, result);
        }
      }
      return new FaultRun(fault, tried, null);
    }
  }

  /** A server with the records and the principals of the tests. */
  static Target target(Contract contract, Wire way) {
    return new ServerTarget(way, Set.of(contract.api()), Credentials.documented(), true);
  }

  static Map<String, Contract> contracts() {
    return ContractFile.in(Path.of(System.getProperty("specs.directory"))).stream()
        .map(ContractFile::contract)
        .collect(toMap(Contract::api, contract -> contract));
  }

  boolean caught() {
    return catcher != null;
  }

  /** Fault, case and finding in a line. */
  @Override
  public String toString() {
    if (catcher == null) {
      return "%-70s MISSED by %d cases".formatted(fault, tried);
    }
    Finding finding = catcher.findings().get(0);
    return "%-70s %s: %s, seen %s"
        .formatted(
            fault, catcher.tried().title(), shorten(finding.expected()), shorten(finding.seen()));
  }

  private static String shorten(String text) {
    String line = text.replaceAll("\\s+", " ");
    return line.length() <= 60 ? line : line.substring(0, 59) + "…";
  }
}
