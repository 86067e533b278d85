package org.processcontracts.gate.contract;

import java.util.List;

/**
 * The body that an operation takes.
 *
 * @param required whether a request without one is invalid
 * @param pointer where it stands, references followed
 * @param contents one for each media type, at least one
 */
public record RequestBody(boolean required, String pointer, List<Content> contents) {

  /** The first media type: the only one in most contracts. */
  public Content content() {
    return contents.get(0);
  }
}
