package org.processcontracts.gate.cases;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.processcontracts.gate.contract.Operation;
import org.processcontracts.gate.contract.Request;
import org.processcontracts.gate.contract.RequestValidator;
import org.processcontracts.gate.contract.Violation;
import org.processcontracts.gate.yaml.Pointer;

/** Keeps those candidates that lie on their side of the constraint, and notes what is missing. */
final class Collector {

  private final Operation operation;
  private final RequestValidator validator;
  private final List<RequestCase> cases = new ArrayList<>();
  private final List<Gap> gaps = new ArrayList<>();

  Collector(Operation operation, RequestValidator validator) {
    this.operation = operation;
    this.validator = validator;
  }

  RequestCases result() {
    return new RequestCases(List.copyOf(cases), List.copyOf(gaps));
  }

  void gap(String pointer, String place, String reason) {
    gaps.add(new Gap(pointer, place + ": " + reason));
  }

  /** A request that breaks the keyword by its form, whatever the values in it. */
  void outside(String place, String label, String pointer, Request request) {
    add(place, label, pointer, false, request);
  }

  /** Candidates of which at least one has to lie inside and one outside, if HTTP carries it. */
  void both(Site site, String pointer, List<Candidate> candidates) {
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
  void one(Site site, String pointer, Candidate candidate) {
    if (take(site, pointer, List.of(candidate)).isEmpty()) {
      gap(pointer, site.name(), "the case '" + candidate.label() + "' does not hold");
    }
  }

  private Set<Boolean> take(Site site, String pointer, List<Candidate> candidates) {
    Set<Boolean> sides = new HashSet<>();
    Set<String> taken = new HashSet<>();
    for (Candidate candidate : candidates) {
      String label = candidate.valid() + " " + candidate.label();
      if (!taken.contains(label) && site.carries(candidate.value())) {
        Request request = site.place().apply(candidate.value());
        if (holds(request, pointer, candidate.valid())) {
          add(site.name(), candidate.label(), pointer, candidate.valid(), request);
          taken.add(label);
          sides.add(candidate.valid());
        }
      }
    }
    return sides;
  }

  /** Null breaks a type where no keyword allows it, so such a case is known by its schema alone. */
  private boolean holds(Request request, String pointer, boolean valid) {
    List<Violation> violations = validator.validate(operation, request);
    String broken = pointer.endsWith("/nullable") ? Pointer.parent(pointer) + "/type" : pointer;
    return valid
        ? violations.isEmpty()
        : violations.stream().anyMatch(violation -> violation.schema().equals(broken));
  }

  private void add(String place, String label, String pointer, boolean valid, Request request) {
    String keyword = Pointer.last(pointer);
    String name = "%s %s %s: %s".formatted(place, keyword, valid ? "inside" : "outside", label);
    cases.add(new RequestCase(name, pointer, keyword, valid, request));
  }
}
