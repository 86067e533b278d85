package org.processcontracts.gate.compat;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.processcontracts.gate.contract.Side;

/** The inventory of ids. An id is never used for anything else. */
public final class ChangeIds {

  /** The only change of a contract that says the same in other words. */
  public static final String EDITED = "contract-edited";

  /** Who has an address in a configuration has to be told. */
  static final String SERVERS = "servers-changed";

  private static final Map<String, String> OTHER_PAIRS =
      Map.ofEntries(
          Map.entry("operation-removed", "operation-added"),
          Map.entry("request-body-added-required", "request-body-added-optional"),
          Map.entry("request-body-became-required", "request-body-became-optional"),
          Map.entry("request-body-removed", "request-body-added-optional"),
          Map.entry("request-media-type-removed", "request-media-type-added"),
          Map.entry("request-member-added-required", "request-member-added-optional"),
          Map.entry("request-member-became-read-only", "request-member-became-writable"),
          Map.entry("request-member-removed", "request-member-added-optional"),
          Map.entry("request-parameter-added-required", "request-parameter-added-optional"),
          Map.entry("request-parameter-became-required", "request-parameter-became-optional"),
          Map.entry("request-parameter-removed", "request-parameter-added-optional"),
          Map.entry("request-parameter-style-changed", "request-parameter-style-restated"),
          Map.entry("request-security-tightened", "request-security-relaxed"),
          Map.entry("response-header-became-optional", "response-header-became-required"),
          Map.entry("response-header-removed", "response-header-added"),
          Map.entry("response-media-type-removed", "response-media-type-added"),
          Map.entry("response-member-added-to-closed", "response-member-added"),
          // Each of the two breaks somebody: one takes a member away, one sends a forbidden one.
          Map.entry("response-member-became-readable", "response-member-became-write-only"),
          Map.entry("response-member-became-write-only", "response-member-became-readable"),
          Map.entry("response-member-removed", "response-member-added"),
          Map.entry("response-status-removed", "response-status-added"));

  private static final Set<String> UNDECIDED =
      Set.of(
          "request-comparison-exhausted",
          "request-discriminator-changed",
          "response-comparison-exhausted",
          "response-discriminator-changed");

  private static final Set<String> OTHERS =
      Set.of(
          EDITED,
          "operation-id-changed",
          "request-default-changed",
          "request-path-parameter-renamed",
          "request-undeclared-members-allowed",
          "request-undeclared-members-forbidden",
          "response-default-changed",
          "response-status-left-to-default",
          "response-undeclared-members-allowed",
          "response-undeclared-members-forbidden",
          SERVERS);

  private ChangeIds() {}

  /** Each id that may be breaking, with the id of the opposite or milder change; in order. */
  public static Map<String, String> opposites() {
    Map<String, String> pairs = new TreeMap<>(OTHER_PAIRS);
    for (Constraint constraint : Constraint.values()) {
      for (Side side : Side.values()) {
        pairs.put(constraint.breaking(side), constraint.harmless(side));
      }
    }
    // The content of a text is told of parameters only.
    return pairs;
  }

  /** Every id, in order. */
  public static Set<String> all() {
    Set<String> ids = new TreeSet<>(OTHERS);
    ids.addAll(UNDECIDED);
    opposites()
        .forEach(
            (breaking, opposite) -> {
              ids.add(breaking);
              ids.add(opposite);
            });
    return ids;
  }

  /** The gravest that a change of this id can be. */
  public static Severity gravest(String id) {
    if (opposites().containsKey(id)) {
      return Severity.BREAKING;
    }
    return UNDECIDED.contains(id) ? Severity.UNDECIDED : Severity.COMPATIBLE;
  }
}
