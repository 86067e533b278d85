package org.processcontracts.tests.fault;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.processcontracts.gate.contract.Contract;
import org.processcontracts.kit.Case;
import org.processcontracts.kit.Kit;
import org.processcontracts.kit.Result;
import org.processcontracts.kit.Session;
import org.processcontracts.kit.Target;
import org.processcontracts.kit.wire.Wire;
import org.processcontracts.tests.reference.Database;
import org.processcontracts.tests.reference.ReferenceExtension;

/** The kit finds nothing where nothing is wrong, in whatever order its cases run. */
@Tag("proof")
class UnfaultedTest {

  private static final int RUNS = 20;

  @RegisterExtension static final ReferenceExtension SERVER = ReferenceExtension.on(Database.H2);

  /** -Dunfaulted.seed= repeats a run. */
  private static final long SEED = Long.getLong("unfaulted.seed", System.nanoTime());

  private record Tried(Contract contract, Case tried) {}

  @Test
  void shouldFindNothingInAnyOrder() {
    System.out.println("Unfaulted: -Dunfaulted.seed=" + SEED);
    Random random = new Random(SEED);
    List<String> found = new ArrayList<>();
    int tried = 0;
    for (int run = 0; run < RUNS; run++) {
      Map<String, Target> targets = new TreeMap<>();
      List<Tried> cases = new ArrayList<>();
      for (Contract contract : FaultRun.contracts().values()) {
        Target target = FaultRun.target(contract, Wire.to(SERVER.base()));
        targets.put(contract.api(), target);
        Kit.cases(contract, target).forEach(it -> cases.add(new Tried(contract, it)));
      }
      Collections.shuffle(cases, random);
      for (Tried it : cases) {
        Contract contract = it.contract();
        Result result = Session.run(contract, targets.get(contract.api()), it.tried());
        if (!result.findings().isEmpty()) {
          found.add("run %d, %s: %s".formatted(run, it.tried().title(), result.findings()));
        }
      }
      tried += cases.size();
    }
    System.out.printf("Unfaulted: %d cases in %d runs, %d findings%n", tried, RUNS, found.size());
    assertThat(found).as("with -Dunfaulted.seed=%d", SEED).isEmpty();
    assertThat(tried).isPositive();
  }
}
