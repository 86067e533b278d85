package org.processcontracts.tests.fault;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collection;
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

  private static final Map<String, Contract> CONTRACTS = FaultRun.contracts();

  @Test
  void shouldFindTheFaults() {
    Map<Api, List<Fault>> faults =
        Faults.of(CONTRACTS.values()).stream()
            .filter(fault -> WANTED.matcher(fault.toString()).find())
            .collect(groupingBy(Fault::api, TreeMap::new, toList()));
    List<FaultRun> runs =
        faults.values().parallelStream()
            .map(FaultInjectionTest::run)
            .flatMap(List::stream)
            .toList();
    System.out.print(FaultTable.of(runs));
    List<FaultRun> missed = runs.stream().filter(run -> !run.caught()).toList();
    assertThat(missed.size() * 20).as("missed: %s", missed).isLessThanOrEqualTo(runs.size());
  }

  /** What found a fault may find the next one: such cases go first, or the proof takes hours. */
  private static List<FaultRun> run(Collection<Fault> faults) {
    Wire server = Wire.to(SERVER.base());
    List<String> catchers = new ArrayList<>();
    List<FaultRun> runs = new ArrayList<>();
    for (Fault fault : faults) {
      FaultRun run =
          FaultRun.of(fault, CONTRACTS.get(fault.api().toString()), server, List.copyOf(catchers));
      if (run.catcher() != null) {
        catchers.add(run.catcher().tried().title());
      }
      runs.add(run);
      System.out.println(run);
    }
    return runs;
  }

  @Test
  void shouldFindNothingBehindAProxyWithoutAFault() {
    Wire server = Wire.to(SERVER.base());
    for (Api api : Api.values()) {
      Fault none = new Fault(api, Kind.VALUE, "none", Fault.NONE);
      FaultRun run = FaultRun.of(none, CONTRACTS.get(api.toString()), server, List.of());
      assertThat(run.caught()).as("%s", run).isFalse();
      assertThat(run.tried()).isPositive();
    }
  }
}
