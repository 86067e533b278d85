package org.processcontracts.benchmarks;

import java.util.List;
import java.util.Locale;

/**
 * A description of the size that great APIs have: {@value #RESOURCES} resources, each with a list,
 * a creation, a reading, a change and a removal. It is the same on every machine.
 */
final class Large {

  static final int RESOURCES = 220;

  /** Three of the resources change in a way that breaks callers. */
  private static final List<Integer> REVISED = List.of(7, 70, 170);

  private static final List<String> KINDS =
      List.of("Order", "Invoice", "Device", "Tenant", "Policy", "Report", "Ticket", "Contract");

  private static final List<String> ADJECTIVES =
      List.of("Active", "Shared", "Regional", "Archived", "Managed", "Nested", "Daily");

  private final StringBuilder text = new StringBuilder(2 << 20);
  private final boolean revised;

  private Large(boolean revised) {
    this.revised = revised;
  }

  /**
   * The text, in YAML.
   *
   * @param revised whether it is the later one of the two that are compared
   */
  static String yaml(boolean revised) {
    Large large = new Large(revised);
    large.write();
    return large.text.toString();
  }

  private void write() {
    text.append(
        """
        openapi: 3.0.3
        info:
          title: A large API
          version: %s
          description: Made for measuring; nobody serves it.
          license:
            name: Apache-2.0
            url: https://www.apache.org/licenses/LICENSE-2.0
        servers:
          - url: https://api.invalid/v1
        security:
          - token: []
        paths:
        """
            .formatted(revised ? "1.1.0" : "1.0.0"));
    for (int i = 0; i < RESOURCES; i++) {
      text.append(fill(LargeParts.PATHS, i));
    }
    text.append(LargeParts.COMPONENTS);
    for (int i = 0; i < RESOURCES; i++) {
      text.append(fill(LargeParts.SCHEMAS, i));
    }
  }

  private String fill(String part, int i) {
    String kind = KINDS.get(i % KINDS.size());
    String name = ADJECTIVES.get(i / KINDS.size() % ADJECTIVES.size()) + kind + i;
    boolean broken = revised && REVISED.contains(i);
    return part.replace("NAME", name)
        .replace("PATH", kind.toLowerCase(Locale.ROOT) + "s-" + i)
        .replace("LENGTH", Integer.toString(broken ? 20 : 40 + i % 7))
        .replace("LIMIT", Integer.toString(100 + i))
        .replace("LAST", broken ? "" : "\n        - suspended");
  }
}
