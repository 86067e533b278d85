package org.processcontracts.gate.cases;

import org.jspecify.annotations.Nullable;

/**
 * Reads a regular expression into an automaton of all texts in which it is found. Looking around,
 * looking back and anchors in odd places are not regular, or not worth it: those are refused.
 */
final class PatternReader {

  /** Thrown for what cannot be told by an automaton. */
  static final class UnsupportedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    UnsupportedException(String message) {
      super(message, null, false, false);
    }
  }

  private static final Chars ANY = Chars.of(0, Character.MAX_CODE_POINT);
  private static final int MAX_DEPTH = 40;

  private final String pattern;
  private final Automaton automaton = new Automaton();
  private int at;
  private int depth;

  private PatternReader(String pattern) {
    this.pattern = pattern;
  }

  static Automaton read(String pattern) {
    PatternReader reader = new PatternReader(pattern);
    int start = reader.automaton.state();
    do {
      int from = reader.automaton.state();
      reader.automaton.step(start, null, from);
      boolean anchored = reader.take("^");
      if (!anchored) {
        reader.automaton.step(from, ANY, from);
      }
      int end = reader.sequence(from);
      if (reader.take("$")) {
        reader.more(reader.peek() == '|' || reader.peek() < 0);
      } else {
        int rest = reader.automaton.state();
        reader.automaton.step(end, null, rest);
        reader.automaton.step(rest, ANY, rest);
        end = rest;
      }
      reader.automaton.accept(end);
    } while (reader.take("|"));
    reader.more(reader.peek() < 0);
    return reader.automaton;
  }

  /** Pieces one after the other; returns the state behind the last. */
  private int sequence(int from) {
    int here = from;
    while (peek() >= 0 && peek() != '|' && peek() != ')' && peek() != '$') {
      here = piece(here);
    }
    return here;
  }

  /** One atom as often as its quantifier says; the atom is read anew for each time. */
  private int piece(int from) {
    int atom = at;
    int end = atom(from);
    int behind = at;
    int least = 1;
    int most = 1;
    switch (peek()) {
      case '*', '+', '?' -> {
        least = peek() == '+' ? 1 : 0;
        most = peek() == '?' ? 1 : -1;
        at++;
      }
      case '{' -> {
        at++;
        least = number();
        most = take(",") ? (peek() == '}' ? -1 : number()) : least;
        more(take("}") && (most < 0 || most >= least));
      }
      default -> {
        return end;
      }
    }
    more(!take("+"));
    take("?");
    behind = at;
    int here = from;
    for (int i = 0; i < least; i++) {
      here = again(atom, here);
    }
    if (most < 0) {
      int loop = automaton.state();
      automaton.step(here, null, loop);
      automaton.step(again(atom, loop), null, loop);
      here = loop;
    } else {
      int exit = automaton.state();
      automaton.step(here, null, exit);
      for (int i = least; i < most; i++) {
        here = again(atom, here);
        automaton.step(here, null, exit);
      }
      here = exit;
    }
    at = behind;
    return here;
  }

  private int again(int atom, int from) {
    at = atom;
    int fresh = automaton.state();
    automaton.step(from, null, fresh);
    return atom(fresh);
  }

  private int atom(int from) {
    int c = next();
    return switch (c) {
      case '(' -> group(from);
      case '[' -> one(from, set());
      case '.' -> one(from, Chars.LINE_END.not());
      case '\\' -> one(from, escape());
      case '^', '*', '+', '?', '{', ')' -> throw new UnsupportedException(pattern);
      default -> one(from, Chars.of(c, c));
    };
  }

  private int one(int from, Chars chars) {
    int to = automaton.state();
    automaton.step(from, chars, to);
    return to;
  }

  private int group(int from) {
    more(++depth < MAX_DEPTH);
    if (take("?")) {
      more(take(":"));
    }
    int to = automaton.state();
    do {
      int start = automaton.state();
      automaton.step(from, null, start);
      automaton.step(sequence(start), null, to);
    } while (take("|"));
    more(take(")"));
    depth--;
    return to;
  }

  private Chars set() {
    boolean negated = take("^");
    Chars chars = Chars.of();
    while (peek() != ']') {
      more(peek() != '[' && !pattern.startsWith("&&", at));
      int c = next();
      Chars first = c == '\\' ? escape() : Chars.of(c, c);
      if (peek() == '-' && at + 1 < pattern.length() && pattern.charAt(at + 1) != ']') {
        at++;
        int to = next();
        Chars last = to == '\\' ? escape() : Chars.of(to, to);
        int low = only(first);
        int high = only(last);
        more(low <= high);
        first = Chars.of(low, high);
      }
      chars = chars.or(first);
    }
    at++;
    return negated ? chars.not() : chars;
  }

  private int only(Chars chars) {
    more(chars.ranges().size() == 1 && chars.ranges().get(0)[0] == chars.ranges().get(0)[1]);
    return chars.ranges().get(0)[0];
  }

  private Chars escape() {
    int c = next();
    Chars named = named(c);
    if (named != null) {
      return named;
    }
    int literal =
        switch (c) {
          case 't' -> '\t';
          case 'n' -> '\n';
          case 'r' -> '\r';
          case 'f' -> '\f';
          case 'u' -> hex(4);
          case 'x' -> hex(2);
          default -> {
            // A letter or digit that is none of these asks for more than a character.
            more(!Character.isLetterOrDigit(c));
            yield c;
          }
        };
    return Chars.of(literal, literal);
  }

  private static @Nullable Chars named(int c) {
    return switch (c) {
      case 'd' -> Chars.DIGIT;
      case 'D' -> Chars.DIGIT.not();
      case 'w' -> Chars.WORD;
      case 'W' -> Chars.WORD.not();
      case 's' -> Chars.SPACE;
      case 'S' -> Chars.SPACE.not();
      default -> null;
    };
  }

  private int hex(int digits) {
    more(
        at + digits <= pattern.length()
            && pattern.substring(at).matches("(?s)[0-9a-fA-F]{" + digits + "}.*"));
    at += digits;
    return Integer.parseInt(pattern.substring(at - digits, at), 16);
  }

  private int number() {
    int from = at;
    while (peek() >= '0' && peek() <= '9') {
      at++;
    }
    more(at > from && at - from < 6);
    return Integer.parseInt(pattern.substring(from, at));
  }

  private int peek() {
    return at < pattern.length() ? pattern.codePointAt(at) : -1;
  }

  private int next() {
    int c = peek();
    more(c >= 0);
    at += Character.charCount(c);
    return c;
  }

  private boolean take(String text) {
    boolean there = pattern.startsWith(text, at);
    at += there ? text.length() : 0;
    return there;
  }

  private void more(boolean readable) {
    if (!readable) {
      throw new UnsupportedException(pattern);
    }
  }
}
