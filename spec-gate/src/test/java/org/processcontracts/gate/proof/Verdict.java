package org.processcontracts.gate.proof;

import java.util.ArrayList;
import java.util.List;

/**
 * What the gate said of a mutant.
 *
 * @param right whether it said what was expected
 * @param placed whether one of the findings that count stands on a right line
 * @param faults the errors that decided it
 */
record Verdict(Mutant mutant, boolean right, boolean placed, List<GateRun.Fault> faults) {

  static Verdict of(Mutant mutant, GateRun gate) {
    return switch (mutant.operator().expected()) {
      case INVALID -> found(mutant, errors(mutant, gate, GateRun.RELEASED), false);
      case DOUBTFUL -> {
        List<GateRun.Fault> faults = faults(mutant, gate, GateRun.RELEASED);
        boolean legal = faults.stream().noneMatch(it -> it.error() && !it.compared());
        Verdict warned = found(mutant, faults, false);
        yield new Verdict(mutant, warned.right() && legal, warned.placed(), warned.faults());
      }
      case BREAKING -> {
        Verdict raised = found(mutant, errors(mutant, gate, GateRun.MINOR), true);
        boolean same = found(mutant, errors(mutant, gate, GateRun.RELEASED), true).right();
        yield new Verdict(mutant, raised.right() && same, raised.placed(), raised.faults());
      }
      case COMPATIBLE -> {
        List<GateRun.Fault> faults = errors(mutant, gate, GateRun.MINOR);
        boolean asked =
            !errors(mutant, gate, GateRun.PATCH).isEmpty()
                && !errors(mutant, gate, GateRun.RELEASED).isEmpty();
        yield new Verdict(mutant, faults.isEmpty() && asked, true, faults);
      }
      case BENIGN -> {
        List<GateRun.Fault> faults = new ArrayList<>(errors(mutant, gate, GateRun.PATCH));
        faults.addAll(errors(mutant, gate, GateRun.RELEASED));
        yield new Verdict(mutant, faults.isEmpty(), true, faults);
      }
    };
  }

  /**
   * A defect of the description counts if the description tells it, a break if the baseline does.
   */
  private static Verdict found(Mutant mutant, List<GateRun.Fault> errors, boolean compared) {
    List<GateRun.Fault> faults = errors.stream().filter(it -> it.compared() == compared).toList();
    Draft.Result result = mutant.result();
    boolean placed =
        faults.stream()
            .anyMatch(it -> it.file().equals(result.file()) && result.lines().contains(it.line()));
    return new Verdict(mutant, !faults.isEmpty(), placed, faults);
  }

  private static List<GateRun.Fault> errors(Mutant mutant, GateRun gate, String version) {
    return faults(mutant, gate, version).stream().filter(GateRun.Fault::error).toList();
  }

  private static List<GateRun.Fault> faults(Mutant mutant, GateRun gate, String version) {
    return gate.faults(mutant.subject().api(), mutant.result().files(), version);
  }

  @Override
  public String toString() {
    return mutant + (faults.isEmpty() ? ": no error" : ": " + faults.get(0).message());
  }
}
