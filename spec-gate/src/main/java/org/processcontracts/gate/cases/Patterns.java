package org.processcontracts.gate.cases;

import static org.processcontracts.gate.cases.Candidate.inside;
import static org.processcontracts.gate.cases.Candidate.outside;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * Candidates for a pattern. Small changes of a matching text are tried against the pattern itself;
 * no attempt is made to understand it.
 */
final class Patterns {

  private static final int MAX_STEPS = 300;
  private static final String STRANGERS = "!*~ x_0-";

  private Patterns() {}

  /**
   * Candidates beside a text that matches.
   *
   * @param matches whether a text matches the pattern
   */
  static List<Candidate> beside(JsonNode value, Predicate<String> matches) {
    String text = value.asString("");
    List<Candidate> candidates = new ArrayList<>(List.of(inside("documented", value)));
    if (!text.isEmpty()) {
      String last = text.substring(text.offsetByCodePoints(text.length(), -1));
      edge(text, "long", longer -> longer + last, matches, candidates);
      edge(text, "short", Patterns::shorter, matches, candidates);
    }
    for (int i = 0; i < STRANGERS.length(); i++) {
      String stranger = STRANGERS.substring(i, i + 1);
      for (int at = 0; at < Math.min(text.length(), MAX_STEPS); at++) {
        if (!Character.isSurrogate(text.charAt(at))) {
          add(
              "bad character",
              text.substring(0, at) + stranger + text.substring(at + 1),
              matches,
              candidates);
        }
      }
      add("bad character", text + stranger, matches, candidates);
    }
    return candidates;
  }

  /** Steps on until the text no longer matches: the last that did and the first that did not. */
  private static void edge(
      String text,
      String label,
      UnaryOperator<String> step,
      Predicate<String> matches,
      List<Candidate> candidates) {
    String before = text;
    for (int i = 0; i < MAX_STEPS; i++) {
      String after = step.apply(before);
      if (!matches.test(after)) {
        if (!before.equals(text)) {
          candidates.add(inside(label + "est", JsonNodeFactory.instance.stringNode(before)));
        }
        candidates.add(outside("too " + label, JsonNodeFactory.instance.stringNode(after)));
        return;
      }
      if (after.isEmpty()) {
        return;
      }
      before = after;
    }
  }

  private static String shorter(String text) {
    return text.substring(0, text.offsetByCodePoints(text.length(), -1));
  }

  private static void add(
      String label, String text, Predicate<String> matches, List<Candidate> candidates) {
    if (!matches.test(text)) {
      candidates.add(outside(label, JsonNodeFactory.instance.stringNode(text)));
    }
  }
}
