package org.processcontracts.gate.compat;

import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.processcontracts.gate.contract.Shape;
import org.processcontracts.gate.contract.Shape.Type;
import org.processcontracts.gate.contract.Side;
import org.processcontracts.gate.yaml.Pointer;
import tools.jackson.databind.JsonNode;

/** Compares the schemas of one place, and of all places in it, in one direction. */
final class SchemaComparison {

  /** More pairs of schemas than that are not looked at; the rest is undecided. */
  private static final int MAX_PAIRS = 5_000;

  private final Flow flow;
  private final Changes changes;
  private final Set<List<List<String>>> seen;
  private final int[] pairs;

  SchemaComparison(Flow flow, Changes changes) {
    this(flow, changes, new HashSet<>(), new int[1]);
  }

  private SchemaComparison(Flow flow, Changes changes, Set<List<List<String>>> seen, int[] pairs) {
    this.flow = flow;
    this.changes = changes;
    this.seen = seen;
    this.pairs = pairs;
  }

  /** Adds what changed between the schemas of a place. */
  void compare(Place place, Shape sent, Shape taken) {
    if (same(sent, taken) || !seen.add(List.of(sent.roots(), taken.roots()))) {
      return;
    }
    List<Shape> sentBranches = sent.branches();
    List<Shape> takenBranches = taken.branches();
    if (++pairs[0] > MAX_PAIRS || !opened(sentBranches) || !opened(takenBranches)) {
      changes.breaking(
          prefix() + "comparison-exhausted",
          flow.old(at(sent), at(taken)),
          flow.now(at(sent), at(taken)),
          place.name() + ": too many schemas to compare",
          null);
      return;
    }
    if (sentBranches.size() > 1 || takenBranches.size() > 1) {
      new Alternatives(flow, changes).compare(this, place, sent, taken);
    } else {
      plain(place, sentBranches.get(0), takenBranches.get(0));
    }
  }

  private static boolean opened(List<Shape> branches) {
    return branches.stream().allMatch(it -> it.choices().isEmpty());
  }

  /** A comparison that reports elsewhere, for trying what belongs to what. */
  SchemaComparison trial(Changes elsewhere) {
    return new SchemaComparison(flow, elsewhere, new HashSet<>(seen), pairs);
  }

  static boolean same(Shape sent, Shape taken) {
    return Sameness.of(sent.contract(), sent.roots(), taken.contract(), taken.roots());
  }

  /** Where a shape stands, for a finding; null if nothing stands there. */
  static @Nullable String at(Shape shape) {
    return shape.roots().isEmpty() ? null : shape.roots().get(shape.roots().size() - 1);
  }

  private void plain(Place place, Shape sent, Shape taken) {
    Set<Type> common = sent.types();
    common.retainAll(taken.types());
    boolean related = !common.isEmpty() && !common.equals(Set.of(Type.NULL));
    for (Constraint constraint : Constraint.values()) {
      boolean whole = constraint == Constraint.TYPE || constraint == Constraint.NULL;
      if (whole || (related || place.text()) && constraint.concerns(sent, taken, place.text())) {
        judge(place, constraint, sent, taken);
      }
    }
    defaults(place, sent, taken);
    if (common.contains(Type.OBJECT)) {
      new Members(flow, changes, this).compare(place, sent, taken);
    }
    if (common.contains(Type.ARRAY)) {
      Place item = place.item(base(sent), base(taken));
      compare(item, sent.items(), taken.items());
    }
    if (!sent.pointers("x-contentSchema").isEmpty()
        && !taken.pointers("x-contentSchema").isEmpty()) {
      compare(place.content(), content(sent), content(taken));
    }
  }

  private static Shape content(Shape shape) {
    return Shape.of(shape.contract(), shape.pointers("x-contentSchema"));
  }

  @Nullable JsonNode base(Shape shape) {
    return flow.samples(shape).one(shape).orElse(null);
  }

  private void judge(Place place, Constraint constraint, Shape sent, Shape taken) {
    Relation relation = Relations.of(constraint, sent, taken, place.text());
    if (relation == Relation.EQUAL) {
      return;
    }
    Side side = flow.side();
    String old = at(constraint, flow.old(sent, taken));
    String now = at(constraint, flow.now(sent, taken));
    String what = place.name() + ": " + wording(constraint, sent, taken);
    if (constraint == Constraint.ENUM) {
      now = added(flow.old(sent, taken), flow.now(sent, taken), now);
    }
    if (relation != Relation.LOOSER) {
      Set<String> blamed = new LinkedHashSet<>();
      constraint.keywords().forEach(keyword -> blamed.addAll(taken.pointers(keyword)));
      if (constraint == Constraint.CONTENT) {
        taken.parts().forEach(part -> blamed.add(part + "/x-contentMediaType"));
      }
      Flow.Result result = flow.search(place, sent, taken, blamed);
      if (result.witness() != null || !result.exhausted()) {
        changes.breaking(constraint.breaking(side), old, now, what, result.witness());
      }
    }
    boolean alsoLooser = constraint == Constraint.ENUM && relation == Relation.MIXED;
    if (relation == Relation.LOOSER || alsoLooser) {
      changes.harmless(constraint.harmless(side), old, now, what);
    }
  }

  /** The first member that is new, if one is; that tells the place better than the keyword. */
  private static @Nullable String added(Shape old, Shape now, @Nullable String keyword) {
    Set<JsonNode> known = Relations.members(old);
    Set<JsonNode> members = Relations.members(now);
    if (keyword == null || known == null || members == null) {
      return keyword;
    }
    members.removeAll(known);
    JsonNode list = now.contract().at(keyword);
    for (int i = 0; i < list.size(); i++) {
      if (members.contains(Relations.exact(list.get(i)))) {
        return Pointer.child(keyword, Integer.toString(i));
      }
    }
    return keyword;
  }

  /** The keywords of which the arguments differ, with both. */
  private String wording(Constraint constraint, Shape sent, Shape taken) {
    Shape old = flow.old(sent, taken);
    Shape now = flow.now(sent, taken);
    List<String> told =
        constraint.keywords().stream()
            .filter(keyword -> !value(old, keyword).equals(value(now, keyword)))
            .map(
                keyword ->
                    "%s was %s, is %s".formatted(keyword, value(old, keyword), value(now, keyword)))
            .toList();
    if (told.isEmpty()) {
      return "the schema of " + constraint.keywords().get(0) + " changed";
    }
    boolean bound = constraint == Constraint.MINIMUM || constraint == Constraint.MAXIMUM;
    return bound ? String.join(", ", told) : told.get(0);
  }

  private static String value(Shape shape, String keyword) {
    List<String> values =
        shape.arguments(keyword).stream()
            .map(it -> it.isObject() ? "a schema" : it.toString())
            .distinct()
            .toList();
    return values.isEmpty() ? "absent" : String.join(" and ", values);
  }

  /** The keyword if it is there, otherwise the schema. */
  private static @Nullable String at(Constraint constraint, Shape shape) {
    return constraint.keywords().stream()
        .flatMap(keyword -> shape.pointers(keyword).stream())
        .findFirst()
        .orElse(at(shape));
  }

  private void defaults(Place place, Shape sent, Shape taken) {
    if (!sent.arguments("default").equals(taken.arguments("default"))) {
      Shape old = flow.old(sent, taken);
      Shape now = flow.now(sent, taken);
      changes.harmless(
          prefix() + "default-changed",
          old.pointers("default").stream().findFirst().orElse(at(old)),
          now.pointers("default").stream().findFirst().orElse(at(now)),
          place.name() + ": the default changed");
    }
    Map<String, Set<String>> tags = Tags.of(sent);
    Map<String, Set<String>> known = Tags.of(taken);
    if (!tags.equals(known)) {
      String id = prefix() + "discriminator-changed";
      String old = at(flow.old(sent, taken));
      String now = at(flow.now(sent, taken));
      String what = place.name() + ": the discriminator changed";
      boolean all =
          tags.keySet().equals(known.keySet())
              && tags.entrySet().stream()
                  .allMatch(
                      it -> known.getOrDefault(it.getKey(), Set.of()).containsAll(it.getValue()));
      if (all) {
        changes.harmless(id, old, now, what);
      } else {
        changes.breaking(id, old, now, what + ", whose effect no validation shows", null);
      }
    }
  }

  private String prefix() {
    return flow.side() == Side.REQUEST ? "request-" : "response-";
  }
}
