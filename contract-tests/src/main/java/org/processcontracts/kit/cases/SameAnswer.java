package org.processcontracts.kit.cases;

import java.util.List;
import org.processcontracts.gate.contract.Operation;
import org.processcontracts.kit.Case;
import org.processcontracts.kit.Session;
import org.processcontracts.kit.wire.Exchange;
import org.processcontracts.kit.wire.Json;
import org.processcontracts.kit.wire.Json.Difference;
import org.processcontracts.kit.wire.Request;

/**
 * Two requests that mean the same get the same answer.
 *
 * @param promise pointer of what promises it
 */
record SameAnswer(Operation operation, String promise, Request plain, Request other)
    implements Case.Trial {

  @Override
  public void run(Session session) {
    Exchange first = session.send(operation, plain);
    Exchange second = session.send(operation, other);
    if (first.status() != second.status()) {
      session.broken(promise, "status " + first.status(), "status " + second.status(), second);
      return;
    }
    List<Difference> differences = differences(first, second);
    if (!differences.isEmpty()) {
      // Where a server answers even the very same request in two ways, it may do so here.
      Exchange again = session.send(operation, plain);
      List<String> loose = differences(first, again).stream().map(Difference::pointer).toList();
      for (Difference difference : differences) {
        if (!loose.contains(difference.pointer())) {
          session.broken(
              promise, difference.told() + ", as in the answer before", difference.seen(), second);
        }
      }
    }
  }

  /** An answer that cannot be compared is found by the contract already. */
  private static List<Difference> differences(Exchange first, Exchange second) {
    try {
      return Json.differences(first.text(), second.text());
    } catch (IllegalStateException | IllegalArgumentException e) {
      return List.of();
    }
  }
}
