package org.processcontracts.gate.cases;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A nondeterministic automaton that is built from left to right; state 0 is where it starts. */
final class Automaton {

  /** One that needs more states is not built: a repetition of thousands is not worth it. */
  static final int MAX_STATES = 4000;

  /** Thrown for a pattern that needs too many states. */
  static final class TooLargeException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    TooLargeException() {
      super("too many states", null, false, false);
    }
  }

  /** A step that needs a character of the set, or none at all if the set is null. */
  record Step(@Nullable Chars chars, int to) {}

  private final List<List<Step>> steps = new ArrayList<>();
  private final BitSet accepting = new BitSet();

  int state() {
    if (steps.size() >= MAX_STATES) {
      throw new TooLargeException();
    }
    steps.add(new ArrayList<>());
    return steps.size() - 1;
  }

  void step(int from, @Nullable Chars chars, int to) {
    steps.get(from).add(new Step(chars, to));
  }

  void accept(int state) {
    accepting.set(state);
  }

  boolean accepts(BitSet states) {
    return states.intersects(accepting);
  }

  List<Chars> sets() {
    List<Chars> sets = new ArrayList<>();
    for (List<Step> from : steps) {
      for (Step step : from) {
        if (step.chars() != null) {
          sets.add(step.chars());
        }
      }
    }
    return sets;
  }

  BitSet start() {
    BitSet states = new BitSet();
    reach(0, states);
    return states;
  }

  BitSet after(BitSet states, int codePoint) {
    BitSet next = new BitSet();
    states.stream()
        .forEach(
            state -> {
              for (Step step : steps.get(state)) {
                if (step.chars() != null && step.chars().has(codePoint)) {
                  reach(step.to(), next);
                }
              }
            });
    return next;
  }

  private void reach(int state, BitSet states) {
    List<Integer> open = new ArrayList<>(List.of(state));
    while (!open.isEmpty()) {
      int here = open.remove(open.size() - 1);
      if (!states.get(here)) {
        states.set(here);
        steps.get(here).stream()
            .filter(step -> step.chars() == null)
            .forEach(step -> open.add(step.to()));
      }
    }
  }
}
