package org.processcontracts.tests.client;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Sees whatever a client logs and what a test shows it, and finds no secret in it. */
final class Witness extends Handler implements BeforeEachCallback, AfterEachCallback {

  private final Logger logger = Logger.getLogger("org.processcontracts.client");
  private final List<String> seen = new CopyOnWriteArrayList<>();

  void see(Object shown) {
    seen.add(shown instanceof Throwable thrown ? printed(thrown) : String.valueOf(shown));
  }

  @Override
  public void beforeEach(ExtensionContext context) {
    seen.clear();
    logger.setLevel(Level.ALL);
    logger.setUseParentHandlers(false);
    logger.addHandler(this);
  }

  @Override
  public void afterEach(ExtensionContext context) {
    logger.removeHandler(this);
    logger.setUseParentHandlers(true);
    logger.setLevel(null);
    assertThat(seen).isNotEmpty();
    // What was seen may be too long to be shown.
    assertThat(seen.stream().filter(text -> text.contains(Caller.CANARY)).map(Witness::around))
        .isEmpty();
  }

  @Override
  public void publish(LogRecord line) {
    see(line.getMessage());
    if (line.getThrown() != null) {
      see(line.getThrown());
    }
  }

  @Override
  public void flush() {}

  @Override
  public void close() {}

  private static String around(String text) {
    int at = text.indexOf(Caller.CANARY);
    return text.substring(Math.max(0, at - 100), Math.min(text.length(), at + 100));
  }

  /** With all causes. */
  private static String printed(Throwable thrown) {
    var text = new StringWriter();
    thrown.printStackTrace(new PrintWriter(text, true));
    return text.toString();
  }
}
