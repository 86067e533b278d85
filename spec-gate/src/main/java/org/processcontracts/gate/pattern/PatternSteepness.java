package org.processcontracts.gate.pattern;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Whether a backtracking engine can need time that grows with a high power of the length of a text.
 * It can if several repetitions that take the same character stand in a row: they share a run of it
 * among themselves in every way. Two are everyday and harmless. What is suspected is tried.
 */
public final class PatternSteepness {

  private static final int MAX_POSITIONS = 400;

  /** Repetitions in a row, one right behind the other. */
  private static final int ADJOINING = 3;

  /** Repetitions in a row with something between them. */
  private static final int APART = 4;

  /** Two repetitions look at a run of so many in a hundred thousand steps, three in ten million. */
  private static final int RUN = 400;

  private final PatternParser parser;
  private final Positions positions;
  private final int size;

  private PatternSteepness(PatternParser parser, Positions positions) {
    this.parser = parser;
    this.positions = positions;
    this.size = positions.size();
  }

  /** The part of a pattern that takes long, if there is one; the pattern compiles. */
  public static Optional<String> part(String pattern) {
    if (pattern.length() > 10_000 || !pattern.matches("(?s)(.*[*+{]){3}.*")) {
      return Optional.empty();
    }
    try {
      PatternParser parser = new PatternParser(pattern);
      Positions positions = parser.parse();
      return positions.size() > MAX_POSITIONS
          ? Optional.empty()
          : new PatternSteepness(parser, positions).part(Pattern.compile(pattern));
    } catch (StackOverflowError e) {
      return Optional.empty();
    }
  }

  private Optional<String> part(Pattern pattern) {
    Set<BitSet> seen = new HashSet<>();
    for (int index = 0; index < parser.alphabet().size(); index++) {
      BitSet here = new BitSet();
      for (int position = 0; position < size; position++) {
        here.set(position, positions.characters(position).get(index));
      }
      // Characters that stand at the same positions are all the same here.
      if (seen.add(here)) {
        List<Integer> row = row(here);
        if (!row.isEmpty() && slow(pattern, row.get(0), parser.alphabet().character(index))) {
          return Optional.of(parser.written(row.stream().mapToInt(Integer::intValue)));
        }
      }
    }
    return Optional.empty();
  }

  /** One position of each repetition of the longest row; empty if no row is long enough. */
  private List<Integer> row(BitSet here) {
    List<Integer> best = List.of();
    Map<Integer, List<Integer>> adjoining = new HashMap<>();
    Map<Integer, List<Integer>> apart = new HashMap<>();
    // A repetition of one character is a position that leads to itself, or to one before it.
    for (int last = size - 1; last >= 0; last--) {
      if (!here.get(last)) {
        continue;
      }
      boolean loop = positions.ways(last).containsKey(last);
      adjoining.put(last, longest(last, loop, here, adjoining, true));
      apart.put(last, longest(last, loop, here, apart, false));
      for (List<Integer> row : List.of(adjoining.get(last), apart.get(last))) {
        boolean enough = row.size() >= (row == adjoining.get(last) ? ADJOINING : APART);
        if (enough && row.size() > best.size()) {
          best = row;
        }
      }
    }
    return best;
  }

  private List<Integer> longest(
      int from, boolean loop, BitSet here, Map<Integer, List<Integer>> known, boolean adjoining) {
    List<Integer> longest = List.of();
    if (!adjoining || loop) {
      for (int to : positions.ways(from).keySet()) {
        List<Integer> next =
            to > from && here.get(to) ? known.getOrDefault(to, List.of()) : List.of();
        if (next.size() > longest.size()) {
          longest = next;
        }
      }
    }
    if (!loop) {
      return longest;
    }
    List<Integer> row = new ArrayList<>(List.of(from));
    row.addAll(longest);
    return row;
  }

  /** Tries a long run, behind what has to come first and before what the pattern may not take. */
  private boolean slow(Pattern pattern, int begin, int character) {
    String run = before(begin) + Character.toString(character).repeat(RUN);
    for (String end : List.of("\n!", "\u0000", "~ ~", "")) {
      try {
        BoundedMatcher.find(pattern, run + end);
      } catch (BoundedMatcher.UndecidedException e) {
        return true;
      }
    }
    return false;
  }

  /** A shortest text that leads to a position. */
  private String before(int goal) {
    Map<Integer, String> texts = new HashMap<>();
    Deque<Integer> open = new ArrayDeque<>();
    for (int begin : parser.begins()) {
      texts.put(begin, "");
      open.add(begin);
    }
    while (!open.isEmpty() && !texts.containsKey(goal)) {
      int from = open.remove();
      int taken = positions.characters(from).nextSetBit(0);
      if (taken >= 0) {
        String text = texts.get(from) + Character.toString(parser.alphabet().character(taken));
        for (int to : positions.ways(from).keySet()) {
          if (texts.putIfAbsent(to, text) == null) {
            open.add(to);
          }
        }
      }
    }
    return texts.getOrDefault(goal, "");
  }
}
