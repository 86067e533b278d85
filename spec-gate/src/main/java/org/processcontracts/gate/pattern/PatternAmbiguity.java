package org.processcontracts.gate.pattern;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Deque;
import java.util.List;
import java.util.Map;

/**
 * Whether a backtracking engine can need exponential time. It can if, and in this automaton only
 * if, two different ways lead from a position back to it over the same text.
 */
public final class PatternAmbiguity {

  private static final int MAX_POSITIONS = 400;

  /** A part that matches nothing is tried as often as counts around it say. */
  private static final int MAX_TURNS = 10_000_000;

  /** So many pairs stand for a mess of alternatives that begin alike. */
  private static final int MAX_STEPS = 20_000_000;

  private final Positions positions;
  private final int size;
  private final BitSet[] reach;
  private int steps;

  private PatternAmbiguity(Positions positions) {
    this.positions = positions;
    this.size = positions.size();
    this.reach = new BitSet[size];
    for (int from = 0; from < size; from++) {
      reach[from] = reachable(from);
    }
  }

  /** Judges a pattern that compiles; one too long to judge counts as bounded. */
  public static boolean exponential(String pattern) {
    if (pattern.length() > 10_000 || !pattern.matches("(?s).*[*+{].*")) {
      return false;
    }
    try {
      PatternParser parser = new PatternParser(pattern);
      Positions positions = parser.parse();
      return parser.turns() > MAX_TURNS
          || (positions.size() <= MAX_POSITIONS && new PatternAmbiguity(positions).exponential());
    } catch (StackOverflowError e) {
      // The engine recurses in the same way.
      return true;
    }
  }

  private boolean exponential() {
    BitSet done = new BitSet();
    for (int start = 0; start < size; start++) {
      if (!done.get(start) && reach[start].get(start)) {
        BitSet loop = new BitSet();
        for (int other = 0; other < size; other++) {
          loop.set(other, reach[start].get(other) && reach[other].get(start));
        }
        done.or(loop);
        if (twofold(loop) || diverges(loop)) {
          return true;
        }
      }
    }
    return false;
  }

  private boolean twofold(BitSet loop) {
    return loop.stream()
        .anyMatch(
            from ->
                positions.ways(from).entrySet().stream()
                    .anyMatch(way -> loop.get(way.getKey()) && way.getValue() > 1));
  }

  /** Two walkers over one text set out together, part, and meet again. */
  private boolean diverges(BitSet loop) {
    List<BitSet> targets = new ArrayList<>();
    List<BitSet> sources = new ArrayList<>();
    for (int i = 0; i < size; i++) {
      targets.add(new BitSet());
      sources.add(new BitSet());
    }
    loop.stream()
        .forEach(
            from ->
                positions.ways(from).keySet().stream()
                    .filter(loop::get)
                    .forEach(
                        to -> {
                          targets.get(from).set(to);
                          sources.get(to).set(from);
                        }));
    BitSet parted = pairs(loop, targets);
    parted.and(pairs(loop, sources));
    return steps >= MAX_STEPS || parted.stream().anyMatch(pair -> pair / size != pair % size);
  }

  /** All pairs that two walkers can come to from one place. */
  private BitSet pairs(BitSet loop, List<BitSet> ways) {
    BitSet seen = new BitSet(size * size);
    Deque<Integer> open = new ArrayDeque<>();
    loop.stream().map(start -> start * size + start).forEach(pair -> visit(pair, seen, open));
    while (!open.isEmpty() && steps < MAX_STEPS) {
      int pair = open.pop();
      BitSet right = ways.get(pair % size);
      steps += ways.get(pair / size).cardinality() * right.cardinality();
      ways.get(pair / size).stream()
          .forEach(
              left ->
                  right.stream()
                      .filter(other -> together(left, other))
                      .forEach(other -> visit(left * size + other, seen, open)));
    }
    return seen;
  }

  private boolean together(int left, int right) {
    return positions.characters(left).intersects(positions.characters(right));
  }

  private BitSet reachable(int start) {
    BitSet seen = new BitSet(size);
    Deque<Integer> open = new ArrayDeque<>(List.of(start));
    while (!open.isEmpty()) {
      for (Map.Entry<Integer, Integer> way : positions.ways(open.pop()).entrySet()) {
        visit(way.getKey(), seen, open);
      }
    }
    return seen;
  }

  private static void visit(int node, BitSet seen, Deque<Integer> open) {
    if (!seen.get(node)) {
      seen.set(node);
      open.push(node);
    }
  }
}
