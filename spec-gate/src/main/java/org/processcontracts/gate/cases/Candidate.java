package org.processcontracts.gate.cases;

import tools.jackson.databind.JsonNode;

/**
 * A value that is hoped to lie just inside or just outside a constraint. Of several with the same
 * side and label the first that does is taken.
 */
record Candidate(boolean valid, String label, JsonNode value) {

  static Candidate inside(String label, JsonNode value) {
    return new Candidate(true, label, value);
  }

  static Candidate outside(String label, JsonNode value) {
    return new Candidate(false, label, value);
  }
}
