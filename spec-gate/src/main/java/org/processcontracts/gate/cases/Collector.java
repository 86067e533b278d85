package org.processcontracts.gate.cases;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.processcontracts.gate.contract.Violation;
import org.processcontracts.gate.yaml.Pointer;

/**
 * Keeps those candidates that lie on their side of the constraint, and notes what is missing.
 *
 * @param <T> what the candidates are put into
 */
final class Collector<T> {

  /** One that lies where it should. */
  record Case<T>(String name, String pointer, String keyword, boolean valid, T payload) {}

  private final Function<T, List<Violation>> judge;
  private final List<Case<T>> cases = new ArrayList<>();
  private final List<Gap> gaps = new ArrayList<>();

  Collector(Function<T, List<Violation>> judge) {
    this.judge = judge;
  }

  List<Case<T>> cases() {
    return List.copyOf(cases);
  }

  List<Gap> gaps() {
    return List.copyOf(gaps);
  }

  void gap(String pointer, String place, String reason) {
    gaps.add(new Gap(pointer, place + ": " + reason));
  }

  /** A payload that breaks the keyword by its form, whatever the values in it. */
  void outside(String place, String label, String pointer, T payload) {
    add(place, label, pointer, false, payload);
  }

  /** Candidates of which at least one has to lie inside and one outside, if HTTP carries it. */
  void both(Site<T> site, String pointer, List<Candidate> candidates) {
    Set<Boolean> sides = take(site, pointer, candidates);
    for (boolean side : new boolean[] {true, false}) {
      List<Candidate> beside = candidates.stream().filter(it -> it.valid() == side).toList();
      boolean possible =
          beside.isEmpty() || beside.stream().anyMatch(it -> site.carries(it.value()));
      if (possible && !sides.contains(side)) {
        gap(pointer, site.name(), "no request just " + (side ? "inside" : "outside") + " it");
      }
    }
  }

  /** A candidate for the only side that the constraint has here. */
  void one(Site<T> site, String pointer, Candidate candidate) {
    if (take(site, pointer, List.of(candidate)).isEmpty()) {
      gap(pointer, site.name(), "the case '" + candidate.label() + "' does not hold");
    }
  }

  private Set<Boolean> take(Site<T> site, String pointer, List<Candidate> candidates) {
    Set<Boolean> sides = new HashSet<>();
    Set<String> taken = new HashSet<>();
    for (Candidate candidate : candidates) {
      String label = candidate.valid() + " " + candidate.label();
      if (!taken.contains(label) && site.carries(candidate.value())) {
        T payload = site.place().apply(candidate.value());
        if (holds(payload, pointer, candidate.valid())) {
          add(site.name(), candidate.label(), pointer, candidate.valid(), payload);
          taken.add(label);
          sides.add(candidate.valid());
        }
      }
    }
    return sides;
  }

  /** Null breaks a type where no keyword allows it, so such a case is known by its schema alone. */
  private boolean holds(T payload, String pointer, boolean valid) {
    List<Violation> violations = judge.apply(payload);
    String broken = pointer.endsWith("/nullable") ? Pointer.parent(pointer) + "/type" : pointer;
    return valid
        ? violations.isEmpty()
        : violations.stream().anyMatch(violation -> violation.schema().equals(broken));
  }

  private void add(String place, String label, String pointer, boolean valid, T payload) {
    String keyword = Pointer.last(pointer);
    String name = "%s %s %s: %s".formatted(place, keyword, valid ? "inside" : "outside", label);
    cases.add(new Case<>(name, pointer, keyword, valid, payload));
  }
}
