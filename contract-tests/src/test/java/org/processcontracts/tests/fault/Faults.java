package org.processcontracts.tests.fault;

import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.processcontracts.gate.contract.Contract;

/** All faults: what is added to a list of its kind is found here. */
final class Faults {

  private Faults() {}

  /** Those of APIs with these contracts. */
  static List<Fault> of(Collection<Contract> contracts) {
    return Stream.of(
            PredicateFaults.all(),
            TextFaults.all(),
            PageFaults.all(),
            OrderFaults.all(),
            contracts.stream().flatMap(ConstraintFaults::of),
            ValueFaults.all(),
            BodyFaults.all(),
            HeaderFaults.all(),
            StatusFaults.all(),
            FailureFaults.all(),
            AccessFaults.all(),
            NearFaults.all(),
            TenantFaults.all(),
            TransportFaults.all())
        .flatMap(faults -> faults)
        .toList();
  }
}
