package org.processcontracts.gate.proof;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Random words of patterns as simple as those of the contracts. */
final class Words {

  private final Random random;
  private String pattern = "";
  private int at;

  Words(Random random) {
    this.random = random;
  }

  /** A word that the pattern lets pass. */
  String of(String text) {
    pattern = text;
    at = 0;
    String word = choice();
    if (at < pattern.length()) {
      throw new IllegalArgumentException("cannot read " + text + " from " + at);
    }
    return word;
  }

  private boolean ahead(String text) {
    boolean found = pattern.startsWith(text, at);
    at += found ? text.length() : 0;
    return found;
  }

  /** Words are made of all alternatives, so that all of them are read, and one is kept. */
  private String choice() {
    List<String> words = new ArrayList<>();
    do {
      words.add(sequence());
    } while (ahead("|"));
    return words.get(random.nextInt(words.size()));
  }

  private String sequence() {
    StringBuilder word = new StringBuilder();
    while (at < pattern.length() && pattern.charAt(at) != '|' && pattern.charAt(at) != ')') {
      int start = at;
      String one = atom();
      int behind = at;
      int[] times = times();
      int count = times[0] + random.nextInt(times[1] - times[0] + 1);
      int end = at;
      for (int i = 0; i < count; i++) {
        at = start;
        word.append(i == 0 ? one : atom());
        at = behind;
      }
      at = end;
    }
    return word.toString();
  }

  private String atom() {
    if (ahead("^") || ahead("$")) {
      return "";
    }
    if (ahead("(?:") || ahead("(")) {
      String word = choice();
      at++;
      return word;
    }
    List<Character> letters = new ArrayList<>();
    if (ahead("[")) {
      while (!ahead("]")) {
        letters(letters);
      }
    } else {
      letters(letters);
    }
    return String.valueOf(letters.get(random.nextInt(letters.size())));
  }

  /** Adds the letters of a character, a class or a range. */
  private void letters(List<Character> letters) {
    if (ahead("\\d")) {
      range(letters, '0', '9');
    } else if (ahead("\\s")) {
      letters.addAll(List.of(' ', '\t'));
    } else if (ahead("\\S")) {
      letters.addAll(List.of('a', '[', ']', '"', 'é', '0'));
    } else {
      ahead("\\");
      char first = pattern.charAt(at++);
      boolean ranged =
          at + 1 < pattern.length() && pattern.charAt(at) == '-' && pattern.charAt(at + 1) != ']';
      if (ranged && Character.isLetterOrDigit(first)) {
        range(letters, first, pattern.charAt(at + 1));
        at += 2;
      } else {
        letters.add(first);
      }
    }
  }

  private static void range(List<Character> letters, char first, char last) {
    for (char c = first; c <= last; c++) {
      letters.add(c);
    }
  }

  private int[] times() {
    if (ahead("*")) {
      return new int[] {0, 3};
    }
    if (ahead("+")) {
      return new int[] {1, 4};
    }
    if (ahead("?")) {
      return new int[] {0, 1};
    }
    if (ahead("{")) {
      int end = pattern.indexOf('}', at);
      String[] bounds = pattern.substring(at, end).split(",");
      at = end + 1;
      int least = Integer.parseInt(bounds[0]);
      return new int[] {least, bounds.length > 1 ? Integer.parseInt(bounds[1]) : least};
    }
    return new int[] {1, 1};
  }
}
