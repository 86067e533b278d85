package org.processcontracts.gate.pattern;

import java.util.BitSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.processcontracts.gate.pattern.Positions.Part;

/**
 * Reads a pattern that compiles. What looks around or back is taken for empty: it can only refuse,
 * not add ways to match.
 */
final class PatternParser {

  /** A counted repetition is written out as long as there are no more positions than this. */
  private static final int MAX_POSITIONS = 256;

  private static final Pattern COUNT = Pattern.compile("\\{(\\d+)(,?)(\\d*)}");
  private static final Pattern TURNS = Pattern.compile("[)]*([*+?]|\\{\\d+,?\\d*})\\??");
  private static final Pattern GROUP = Pattern.compile("\\(\\?(:|<[A-Za-z]\\w*>)");
  private static final Pattern AROUND = Pattern.compile("\\(\\?(=|!|<=|<!)");
  private static final Pattern ESCAPE =
      Pattern.compile(
          "\\\\(x\\p{XDigit}{2}|u\\p{XDigit}{4}|[pP]\\{[^}]*}|[pP].|c.|k<\\w+>|\\d+|.)");

  private final String text;
  private final Alphabet alphabet;
  private final Positions positions = new Positions();
  private Part whole = Part.EMPTY;
  private int at;

  /** How many turns the counts in the part read last demand, one within the other. */
  private long turns = 1;

  PatternParser(String text) {
    this.text = text;
    this.alphabet = new Alphabet(text);
  }

  Positions parse() {
    whole = alternatives();
    return positions;
  }

  /** The positions with which a match can begin. */
  Set<Integer> begins() {
    return whole.first().keySet();
  }

  Alphabet alphabet() {
    return alphabet;
  }

  /** The text of some positions, from the first to the last, with what repeats it. */
  String written(IntStream some) {
    int begin = text.length();
    int end = 0;
    for (int position : some.toArray()) {
      begin = Math.min(begin, positions.written(position)[0]);
      end = Math.max(end, positions.written(position)[1]);
    }
    Matcher turns = TURNS.matcher(text).region(end, text.length());
    return text.substring(begin, turns.lookingAt() ? turns.end() : end);
  }

  /** The greatest number of turns that nested counts demand. */
  long turns() {
    return turns;
  }

  private Part alternatives() {
    Part all = sequence();
    long deepest = turns;
    while (at < text.length() && text.charAt(at) == '|') {
      at++;
      all = all.or(sequence());
      deepest = Math.max(deepest, turns);
    }
    turns = deepest;
    return all;
  }

  private Part sequence() {
    Part all = Part.EMPTY;
    long deepest = 1;
    while (at < text.length() && text.charAt(at) != '|' && text.charAt(at) != ')') {
      turns = 1;
      all = positions.then(all, quantified());
      deepest = Math.max(deepest, turns);
    }
    turns = deepest;
    return all;
  }

  private Part quantified() {
    int begin = at;
    Part part = atom();
    if (at >= text.length()) {
      return part;
    }
    Matcher count = COUNT.matcher(text).region(at, text.length());
    char c = text.charAt(at);
    if (c == '*' || c == '+') {
      at++;
      part = positions.repeated(part, c == '*');
    } else if (c == '?') {
      at++;
      part = positions.maybe(part);
    } else if (count.lookingAt()) {
      int end = at;
      at = count.end();
      part = counted(part, begin, end, number(count.group(1)), greatest(count));
    } else {
      return part;
    }
    // Lazy ones have the same ways, tried in another order.
    if (at < text.length() && text.charAt(at) == '?') {
      at++;
    }
    return part;
  }

  private static int greatest(Matcher count) {
    if (count.group(2).isEmpty()) {
      return number(count.group(1));
    }
    return count.group(3).isEmpty() ? Integer.MAX_VALUE : number(count.group(3));
  }

  private static int number(String digits) {
    return digits.length() > 6 ? 1_000_000 : Integer.parseInt(digits);
  }

  /** Reads the atom from {@code begin} to {@code end} again for each further time. */
  private Part counted(Part once, int begin, int end, int least, int most) {
    int after = at;
    int size = Math.max(1, end - begin);
    int times = most == Integer.MAX_VALUE ? least : most;
    long demanded = Math.min(Integer.MAX_VALUE, turns * Math.max(1, times));
    turns = demanded;
    if ((long) times * size + positions.size() > MAX_POSITIONS) {
      return positions.repeated(once, least == 0);
    }
    Part all = least == 0 ? positions.maybe(once) : once;
    Part last = once;
    for (int i = 1; i < times; i++) {
      at = begin;
      last = atom();
      Part next = i < least ? last : positions.maybe(last);
      all = positions.then(all, next);
    }
    if (most == Integer.MAX_VALUE) {
      positions.repeated(last, false);
    }
    at = after;
    turns = demanded;
    return most == 0 ? Part.EMPTY : all;
  }

  private Part atom() {
    char c = text.charAt(at);
    if (c == '(') {
      return group();
    }
    if (c == '^' || c == '$') {
      at++;
      return Part.EMPTY;
    }
    int begin = at;
    if (c == '\\') {
      return escape(begin);
    }
    at = c == '[' ? set() : text.offsetByCodePoints(at, 1);
    return positions.character(alphabet.matching(text.substring(begin, at)), begin, at);
  }

  private Part group() {
    Matcher plain = GROUP.matcher(text).region(at, text.length());
    Matcher around = AROUND.matcher(text).region(at, text.length());
    boolean look = around.lookingAt();
    at = plain.lookingAt() ? plain.end() : look ? around.end() : at + 1;
    Part inner = alternatives();
    at = Math.min(at + 1, text.length());
    return look ? Part.EMPTY : inner;
  }

  private Part escape(int begin) {
    Matcher escape = ESCAPE.matcher(text).region(begin, text.length());
    at = escape.lookingAt() ? escape.end() : begin + 1;
    String atom = text.substring(begin, at);
    BitSet matching =
        atom.matches("\\\\([bB]|[1-9]\\d*|k<.*)") ? new BitSet() : alphabet.matching(atom);
    return matching.isEmpty() ? Part.EMPTY : positions.character(matching, begin, at);
  }

  private int set() {
    int end = at + 1;
    while (end < text.length() && text.charAt(end) != ']') {
      end += text.charAt(end) == '\\' ? 2 : 1;
    }
    return Math.min(end + 1, text.length());
  }
}
