package org.processcontracts.gate.cases;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** All texts that a pattern lets pass. */
public final class Language {

  /** Steps of a search; with them it answers in well under a second. */
  private static final int MAX_STEPS = 20_000;

  private final Automaton automaton;

  private Language(Automaton automaton) {
    this.automaton = automaton;
  }

  /**
   * What a search came to.
   *
   * @param text what was looked for; null if nothing was found
   * @param complete whether finding nothing means that there is nothing
   */
  public record Answer(@Nullable String text, boolean complete) {}

  /** A text on its way, with the states that both automata may be in. */
  private record Point(BitSet here, BitSet there, int length) {}

  private record Path(Point point, String text) {}

  /** The language of a pattern; empty if the pattern looks around or back, or is too large. */
  public static Optional<Language> of(String pattern) {
    try {
      return Optional.of(new Language(PatternReader.read(pattern)));
    } catch (PatternReader.UnsupportedException | Automaton.TooLargeException e) {
      return Optional.empty();
    }
  }

  /** A shortest text of so many characters or more. */
  public Answer shortest(int least) {
    return search(null, least);
  }

  /** A shortest text of so many characters or more that another language has not. */
  public Answer beyond(Language other, int least) {
    return search(other.automaton, least);
  }

  private Answer search(@Nullable Automaton except, int least) {
    List<Integer> alphabet = alphabet(except);
    Queue<Path> open = new ArrayDeque<>();
    Set<Point> seen = new HashSet<>();
    BitSet there = except == null ? new BitSet() : except.start();
    open.add(new Path(new Point(automaton.start(), there, 0), ""));
    int steps = 0;
    while (!open.isEmpty()) {
      Path path = open.remove();
      Point point = path.point();
      boolean excepted = except != null && except.accepts(point.there());
      if (automaton.accepts(point.here()) && !excepted && point.length() >= least) {
        return new Answer(path.text(), true);
      }
      for (int c : alphabet) {
        if (++steps > MAX_STEPS) {
          return new Answer(null, false);
        }
        BitSet here = automaton.after(point.here(), c);
        BitSet other = except == null ? new BitSet() : except.after(point.there(), c);
        Point next = new Point(here, other, Math.min(least, point.length() + 1));
        if (!here.isEmpty() && seen.add(next)) {
          open.add(new Path(next, path.text() + Character.toString(c)));
        }
      }
    }
    return new Answer(null, true);
  }

  /** One character for each group that neither automaton tells apart, readable ones first. */
  private List<Integer> alphabet(@Nullable Automaton except) {
    TreeSet<Integer> starts = new TreeSet<>(Set.of(0));
    Stream.concat(
            automaton.sets().stream(),
            except == null ? Stream.<Chars>empty() : except.sets().stream())
        .flatMap(chars -> chars.ranges().stream())
        .forEach(range -> starts.addAll(List.of(range[0], range[1] + 1)));
    List<Integer> alphabet = new ArrayList<>();
    for (int start : starts) {
      if (start <= Character.MAX_CODE_POINT) {
        Integer after = starts.higher(start);
        int end = after == null ? Character.MAX_CODE_POINT : after - 1;
        readable(start, end).ifPresent(alphabet::add);
      }
    }
    alphabet.sort(Comparator.comparing((Integer c) -> !Character.isLetterOrDigit(c)));
    return alphabet;
  }

  private static Optional<Integer> readable(int from, int to) {
    return Stream.of((int) 'a', (int) '0', (int) 'A', (int) '!', from, 0xE000)
        .filter(c -> from <= c && c <= to)
        .filter(c -> c < Character.MIN_SURROGATE || c > Character.MAX_SURROGATE)
        .findFirst();
  }
}
