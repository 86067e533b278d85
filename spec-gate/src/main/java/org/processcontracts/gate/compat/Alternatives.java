package org.processcontracts.gate.compat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.processcontracts.gate.contract.Shape;
import org.processcontracts.gate.contract.Shape.Type;
import org.processcontracts.gate.contract.Side;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Compares shapes of which at least one offers alternatives. Each alternative of the sender has to
 * be covered by one of the receiver.
 */
final class Alternatives {

  private final Flow flow;
  private final Changes changes;

  Alternatives(Flow flow, Changes changes) {
    this.flow = flow;
    this.changes = changes;
  }

  void compare(SchemaComparison schemas, Place place, Shape sent, Shape taken) {
    List<Shape> offered = taken.branches();
    List<Shape> left = new ArrayList<>(offered);
    boolean apart = apart(sent) && apart(taken);
    Place inside = place.alternative(taken.choices());
    boolean changed = false;
    List<Shape> open = new ArrayList<>();
    for (Shape branch : sent.branches()) {
      Shape same = find(offered, it -> SchemaComparison.same(branch, it));
      if (same == null) {
        open.add(branch);
      }
      left.remove(same);
    }
    for (Shape branch : open) {
      changed = true;
      Shape cover =
          find(offered, it -> !Tags.apart(branch, it) && covered(schemas, inside, branch, it));
      Shape like = cover != null ? cover : find(left, it -> alike(branch, it));
      if (like == null) {
        like = find(offered, it -> alike(branch, it));
      }
      if (like == null) {
        missing(place, branch, sent, taken);
      } else {
        left.remove(like);
        schemas.compare(inside, branch, like);
      }
    }
    if (!left.isEmpty()) {
      report(Severity.COMPATIBLE, place, sent, taken, null);
      changed = true;
    }
    if (changed && !apart) {
      Flow.Result result = flow.search(place, sent, taken, new LinkedHashSet<>(taken.choices()));
      boolean exact = sent.pointers("oneOf").isEmpty() && taken.pointers("oneOf").isEmpty();
      if (result.witness() != null || !exact && !result.exhausted()) {
        report(
            result.witness() == null ? Severity.UNDECIDED : Severity.BREAKING,
            place,
            sent,
            taken,
            result.witness());
      }
    }
  }

  private static @Nullable Shape find(List<Shape> shapes, Predicate<Shape> wanted) {
    return shapes.stream().filter(wanted).findFirst().orElse(null);
  }

  private static boolean covered(
      SchemaComparison schemas, Place place, Shape branch, Shape candidate) {
    Changes trial = new Changes();
    schemas.trial(trial).compare(place, branch, candidate);
    return trial.harmless();
  }

  private static boolean alike(Shape one, Shape other) {
    Set<Type> types = one.types();
    types.retainAll(other.types());
    types.remove(Type.NULL);
    return !types.isEmpty() && !Tags.apart(one, other);
  }

  /**
   * Whether no value fits two alternatives, so that to take more in one takes nothing elsewhere.
   */
  private static boolean apart(Shape shape) {
    List<Shape> branches = shape.branches();
    for (int i = 0; i < branches.size(); i++) {
      for (int j = 0; j < i; j++) {
        if (!apart(branches.get(i), branches.get(j))) {
          return false;
        }
      }
    }
    return true;
  }

  private static boolean apart(Shape one, Shape other) {
    Set<Type> types = one.types();
    types.retainAll(other.types());
    if (types.isEmpty() || disjoint(one, other) || Tags.apart(one, other)) {
      return true;
    }
    Set<String> tags = one.required(Side.REQUEST);
    tags.retainAll(other.required(Side.REQUEST));
    return types.equals(Set.of(Type.OBJECT))
        && tags.stream().anyMatch(tag -> disjoint(one.member(tag), other.member(tag)));
  }

  private static boolean disjoint(Shape one, Shape other) {
    Set<JsonNode> members = Relations.members(one);
    Set<JsonNode> others = Relations.members(other);
    return members != null
        && others != null
        && Collections.disjoint(members, others)
        && !(Relations.nullable(one) && Relations.nullable(other));
  }

  private void missing(Place place, Shape branch, Shape sent, Shape taken) {
    Set<String> blamed = new LinkedHashSet<>(taken.choices());
    taken.branches().forEach(it -> blamed.addAll(it.pointers("type")));
    // A value that the discriminator does not know is no value of either side.
    Place tagged =
        place.showing(
            flow.samples(branch).all(branch).stream().map(it -> tagged(it, branch)).toList());
    Witness witness = flow.search(tagged, branch, taken, blamed).witness();
    Severity severity = witness == null ? Severity.UNDECIDED : Severity.BREAKING;
    report(severity, place, sent, taken, witness);
  }

  /** With a value that the discriminator knows. */
  private static JsonNode tagged(JsonNode value, Shape branch) {
    if (!(value instanceof ObjectNode)) {
      return value;
    }
    ObjectNode tagged = (ObjectNode) value.deepCopy();
    Tags.of(branch)
        .forEach((name, tags) -> tags.stream().findFirst().ifPresent(it -> tagged.put(name, it)));
    return tagged;
  }

  private void report(
      Severity severity, Place place, Shape sent, Shape taken, @Nullable Witness witness) {
    boolean harmless = severity == Severity.COMPATIBLE;
    changes.add(
        new Change(
            harmless
                ? Constraint.ALTERNATIVE.harmless(flow.side())
                : Constraint.ALTERNATIVE.breaking(flow.side()),
            severity,
            at(flow.old(sent, taken)),
            at(flow.now(sent, taken)),
            place.name() + ": the alternatives changed",
            witness));
  }

  private static @Nullable String at(Shape shape) {
    return shape.choices().isEmpty() ? SchemaComparison.at(shape) : shape.choices().get(0);
  }
}
