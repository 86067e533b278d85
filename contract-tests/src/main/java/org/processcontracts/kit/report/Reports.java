package org.processcontracts.kit.report;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The files that tell of runs. */
public final class Reports {

  /** The page for people. */
  public static final String PAGE = "report.html";

  private Reports() {}

  /**
   * Writes report.html, report.json, junit.xml and summary.md.
   *
   * @param folder made if it is not there
   * @throws UncheckedIOException if that cannot be done
   */
  public static void write(Path folder, List<Run> runs) {
    try {
      Files.createDirectories(folder);
      Files.writeString(folder.resolve(PAGE), Page.of(runs));
      Files.writeString(folder.resolve("report.json"), Json.of(runs));
      Files.writeString(folder.resolve("junit.xml"), JunitXml.of(runs));
      Files.writeString(folder.resolve("summary.md"), Summary.markdown(runs));
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write the report to " + folder, e);
    }
  }
}
