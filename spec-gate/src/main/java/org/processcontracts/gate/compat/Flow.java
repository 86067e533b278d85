package org.processcontracts.gate.compat;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.processcontracts.gate.cases.Language;
import org.processcontracts.gate.cases.Neighbours;
import org.processcontracts.gate.cases.Samples;
import org.processcontracts.gate.contract.Shape;
import org.processcontracts.gate.contract.Side;
import org.processcontracts.gate.contract.Violation;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * One direction of an operation's traffic. A request is sent by those who keep to the old contract
 * and received by one who keeps to the new; of a reply the reverse holds. Whatever the sender's
 * contract lets pass, the receiver's should.
 *
 * @param side which direction
 * @param sender judges by the sender's contract
 * @param receiver judges by the receiver's contract
 * @param sent values that the sender's contract lets pass
 * @param taken values that the receiver's contract lets pass
 */
record Flow(Side side, Judge sender, Judge receiver, Samples sent, Samples taken) {

  /** What a search came to: a witness, or whether its absence proves anything. */
  record Result(@Nullable Witness witness, boolean exhausted) {}

  /** The one that belongs to the old contract. */
  <T> T old(T sent, T received) {
    return side == Side.REQUEST ? sent : received;
  }

  /** The one that belongs to the new contract. */
  <T> T now(T sent, T received) {
    return side == Side.REQUEST ? received : sent;
  }

  /**
   * Looks for a value that the sender may send here and the receiver refuses by a given keyword.
   */
  Result search(Place place, Shape sent, Shape taken, Set<String> blamed) {
    Predicate<Violation> blame = it -> blamed.contains(it.schema()) || within(it, place.choices());
    boolean none = sent.weight() + taken.weight() < Shape.MAX_WEIGHT;
    if (!none) {
      return new Result(null, false);
    }
    for (JsonNode value : candidates(place, sent, taken)) {
      if (!sent.validate(value, side).isEmpty()) {
        continue;
      }
      boolean refused = place.text() || taken.validate(value, side).stream().anyMatch(blame);
      Witness witness = refused ? place.sent().apply(value) : null;
      if (witness != null
          && sender.takes(witness)
          && receiver.violations(witness).stream().anyMatch(blame)) {
        return new Result(witness, false);
      }
      none &= !refused || place.text() && witness != null;
    }
    return new Result(null, none && finite(sent));
  }

  /** An exchange, if the sender's contract lets it pass and the receiver's refuses it for that. */
  @Nullable Witness refused(@Nullable Witness witness, String pointer) {
    return witness != null
            && sender.takes(witness)
            && receiver.violations(witness).stream().anyMatch(it -> it.schema().equals(pointer))
        ? witness
        : null;
  }

  /** Valid values of a shape of either contract. */
  Samples samples(Shape shape) {
    return shape.contract() == sender.contract() ? sent : taken;
  }

  private static boolean within(Violation violation, List<String> choices) {
    return choices.stream().anyMatch(choice -> violation.schema().equals(choice));
  }

  private static boolean finite(Shape shape) {
    Set<Shape.Type> types = shape.types();
    types.remove(Shape.Type.NULL);
    types.remove(Shape.Type.BOOLEAN);
    return types.isEmpty() || !shape.arguments("enum").isEmpty();
  }

  /** Values on the edges of what either side says here, the likeliest first. */
  private Set<JsonNode> candidates(Place place, Shape sent, Shape taken) {
    List<JsonNode> seeds = new ArrayList<>();
    samples(sent).one(sent).ifPresent(seeds::add);
    seeds.addAll(place.shown());
    seeds.addAll(samples(sent).all(sent));
    Set<JsonNode> values = new LinkedHashSet<>(seeds);
    for (JsonNode seed : List.copyOf(values)) {
      values.addAll(Neighbours.parts(seed));
    }
    boolean json = !place.text();
    values.addAll(Neighbours.of(taken, seeds, json));
    values.addAll(Neighbours.of(sent, seeds, json));
    values.addAll(samples(taken).all(taken));
    sent.pointers("not").forEach(it -> values.addAll(excluded(sent, it)));
    taken.pointers("not").forEach(it -> values.addAll(excluded(taken, it)));
    texts(sent, taken).forEach(it -> values.add(JsonNodeFactory.instance.stringNode(it)));
    return values;
  }

  private List<JsonNode> excluded(Shape shape, String pointer) {
    return samples(shape).all(Shape.of(shape.contract(), List.of(pointer)));
  }

  /**
   * A text for each pattern of the receiver that the sender's patterns let pass and it does not.
   */
  private static List<String> texts(Shape sent, Shape taken) {
    List<String> texts = new ArrayList<>();
    List<JsonNode> patterns = sent.arguments("pattern");
    String inner = patterns.isEmpty() ? "" : patterns.get(0).asString("");
    int least = sent.numbers("minLength").stream().mapToInt(it -> it.intValue()).max().orElse(0);
    for (JsonNode outer : taken.arguments("pattern")) {
      Optional<Language> from = Language.of(inner);
      Optional<Language> except = Language.of(outer.asString(""));
      if (from.isPresent() && except.isPresent()) {
        for (int length : new int[] {0, 1, Math.min(least, 100)}) {
          String text = from.get().beyond(except.get(), length).text();
          if (text != null) {
            texts.add(text);
          }
        }
      }
    }
    return texts;
  }
}
