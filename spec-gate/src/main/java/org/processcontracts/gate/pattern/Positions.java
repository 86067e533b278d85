package org.processcontracts.gate.pattern;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A regular expression as the positions of its characters and the ways from each to the next
 * (Glushkov's automaton). A way counts twice where the engine can take it in two manners, as in
 * {@code (a+)+}: that makes the difference for backtracking.
 */
final class Positions {

  /** The part of an expression: where it begins and ends, and in how many ways it is empty. */
  record Part(Map<Integer, Integer> first, Map<Integer, Integer> last, int empty) {

    static final Part EMPTY = new Part(Map.of(), Map.of(), 1);

    Part or(Part other) {
      return new Part(
          sum(first, other.first, 1), sum(last, other.last, 1), capped(empty + other.empty));
    }
  }

  private final List<BitSet> characters = new ArrayList<>();
  private final List<int[]> written = new ArrayList<>();
  private final List<Map<Integer, Integer>> ways = new ArrayList<>();

  int size() {
    return characters.size();
  }

  /** What matches at a position, as indexes of an alphabet. */
  BitSet characters(int position) {
    return characters.get(position);
  }

  /** Where a match can go on, each with 1 or, for two manners or more, 2. */
  Map<Integer, Integer> ways(int position) {
    return ways.get(position);
  }

  /** Where the text of a position begins and ends in the expression. */
  int[] written(int position) {
    return written.get(position);
  }

  Part character(BitSet matching, int begin, int end) {
    characters.add(matching);
    written.add(new int[] {begin, end});
    ways.add(new HashMap<>());
    Map<Integer, Integer> here = Map.of(size() - 1, 1);
    return new Part(here, here, 0);
  }

  Part then(Part left, Part right) {
    connect(left.last(), right.first());
    return new Part(
        sum(left.first(), right.first(), left.empty()),
        sum(right.last(), left.last(), right.empty()),
        capped(left.empty() * right.empty()));
  }

  /** Any number of times; the engine does not repeat what matched nothing. */
  Part repeated(Part part, boolean maybeNone) {
    connect(part.last(), part.first());
    return new Part(part.first(), part.last(), maybeNone ? 1 : Math.min(1, part.empty()));
  }

  Part maybe(Part part) {
    return new Part(part.first(), part.last(), capped(part.empty() + 1));
  }

  private void connect(Map<Integer, Integer> from, Map<Integer, Integer> to) {
    from.forEach(
        (position, count) -> {
          Map<Integer, Integer> next = ways.get(position);
          to.forEach((target, more) -> next.merge(target, capped(count * more), Positions::add));
        });
  }

  private static Map<Integer, Integer> sum(
      Map<Integer, Integer> left, Map<Integer, Integer> right, int times) {
    if (times == 0 || right.isEmpty()) {
      return left;
    }
    Map<Integer, Integer> sum = new HashMap<>(left);
    right.forEach((position, count) -> sum.merge(position, capped(count * times), Positions::add));
    return sum;
  }

  private static int add(int a, int b) {
    return capped(a + b);
  }

  private static int capped(int count) {
    return Math.min(2, count);
  }
}
