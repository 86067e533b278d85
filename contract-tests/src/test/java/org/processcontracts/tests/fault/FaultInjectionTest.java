package org.processcontracts.tests.fault;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.processcontracts.gate.contract.Contract;
import org.processcontracts.kit.wire.Wire;
import org.processcontracts.tests.reference.Database;
import org.processcontracts.tests.reference.ReferenceExtension;

/** The kit finds the faults that are seeded into the reference server, and none where none is. */
@Tag("proof")
class FaultInjectionTest {

  @RegisterExtension static final ReferenceExtension SERVER = ReferenceExtension.on(Database.H2);

  /** -Dfaults=bcs runs those alone whose text has a match; the totals are then theirs. */
  private static final Pattern WANTED = Pattern.compile(System.getProperty("faults", ""));

  @Test
  void shouldFindTheFaults() {
    Map<String, Contract> contracts = FaultRun.contracts();
    Wire server = Wire.to(SERVER.base());
    List<FaultRun> runs = new ArrayList<>();
    for (Fault fault : Faults.of(FaultRun.contracts().values())) {
      if (WANTED.matcher(fault.toString()).find()) {
        runs.add(FaultRun.of(fault, contracts.get(fault.api().toString()), server));
        System.out.println(runs.get(runs.size() - 1));
      }
    }
    Map<Kind, int[]> kinds = new TreeMap<>();
    for (FaultRun run : runs) {
      int[] counts = kinds.computeIfAbsent(run.fault().kind(), kind -> new int[2]);
      counts[0] += run.caught() ? 1 : 0;
      counts[1]++;
    }
    kinds.forEach((kind, n) -> System.out.printf("%-12s %3d of %3d%n", kind, n[0], n[1]));
    List<FaultRun> missed = runs.stream().filter(run -> !run.caught()).toList();
    System.out.printf("All          %3d of %3d%n", runs.size() - missed.size(), runs.size());
    assertThat(missed.size() * 20).as("missed are %s", missed).isLessThanOrEqualTo(runs.size());
  }

  @Test
  void shouldFindNothingBehindAProxyWithoutAFault() {
    Wire server = Wire.to(SERVER.base());
    for (Api api : Api.values()) {
      Fault none = new Fault(api, Kind.TRANSPORT, "none", Fault.NONE);
      FaultRun run = FaultRun.of(none, FaultRun.contracts().get(api.toString()), server);
      assertThat(run.caught()).as("%s", run).isFalse();
      assertThat(run.tried()).isPositive();
    }
  }
}
