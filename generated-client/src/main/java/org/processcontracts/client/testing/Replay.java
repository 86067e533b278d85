package org.processcontracts.client.testing;

import java.util.List;
import org.processcontracts.client.TransportAnswer;
import org.processcontracts.client.TransportRequest;

/** Gives each recorded answer once. */
final class Replay {

  private final List<Recording> left;

  Replay(List<Recording> left) {
    this.left = left;
  }

  synchronized TransportAnswer answer(TransportRequest request) {
    for (Recording each : left) {
      if (each.answers(request)) {
        left.remove(each);
        return each.answer();
      }
    }
    throw new AssertionError("no exchange is left for " + request + " among " + left);
  }
}
