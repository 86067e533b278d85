package org.processcontracts.kit;

import java.util.List;
import org.processcontracts.kit.wire.Exchange;

/**
 * How a case ended.
 *
 * @param tried the case
 * @param outcome in a word
 * @param reason why it was not asked, or which departure is known; empty otherwise
 * @param findings what is wrong; those of a known departure, too
 * @param exchanges what was sent and answered, in order
 */
public record Result(
    Case tried, Outcome outcome, String reason, List<Finding> findings, List<Exchange> exchanges) {

  /** How a case may end. */
  public enum Outcome {
    /** The promise was kept. */
    KEPT,
    /** It was broken. */
    BROKEN,
    /** It was broken in a way that is known of this server. */
    KNOWN,
    /** It could not be tried. */
    NOT_ASKED
  }

  /** Cannot be changed. */
  public Result {
    findings = List.copyOf(findings);
    exchanges = List.copyOf(exchanges);
  }
}
