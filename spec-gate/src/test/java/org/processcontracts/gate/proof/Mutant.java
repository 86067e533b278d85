package org.processcontracts.gate.proof;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A contract with one thing changed.
 *
 * @param subject the contract as it was
 * @param operator what was done
 * @param result what became of it
 */
record Mutant(Subject subject, Operator operator, Draft.Result result) {

  /** Mutants of one operator in one contract; more of the same tell nothing new. */
  private static final int MOST = 3;

  /** Of each operator and contract the first place, the last and one between. */
  static List<Mutant> all(List<Subject> subjects) {
    List<Mutant> mutants = new ArrayList<>();
    for (Operator operator : Operator.all()) {
      for (Subject subject : subjects) {
        List<Draft.Result> results = operator.edits().apply(subject).toList();
        int count = Math.min(MOST, results.size());
        IntStream.range(0, count)
            .map(i -> count == 1 ? 0 : i * (results.size() - 1) / (count - 1))
            .forEach(i -> mutants.add(new Mutant(subject, operator, results.get(i))));
      }
    }
    return mutants;
  }

  /** The same, declared to be something else. */
  Mutant declared(Expected other) {
    return new Mutant(subject, new Operator(operator.name(), other, operator.edits()), result);
  }

  @Override
  public String toString() {
    return "%s, %s: %s line %s"
        .formatted(operator.name(), subject.api(), result.file(), result.lines());
  }
}
