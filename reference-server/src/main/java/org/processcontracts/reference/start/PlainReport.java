package org.processcontracts.reference.start;

import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.diagnostics.FailureAnalysisReporter;

/** Two lines for whoever started the server: what is wrong, and what to do about it. */
public final class PlainReport implements FailureAnalysisReporter {

  @Override
  public void report(FailureAnalysis analysis) {
    System.err.println("The server does not start. " + analysis.getDescription());
    System.err.println(analysis.getAction());
  }

  /** The same for what is found before Spring starts. */
  public static void report(StartException cause) {
    new PlainReport().report(new FailureAnalysis(cause.getMessage(), cause.mend(), cause));
  }
}
