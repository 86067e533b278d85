package org.processcontracts.kit.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashMap;
import java.util.Map;
import org.processcontracts.gate.UsageException;
import org.processcontracts.kit.Told;
import org.processcontracts.kit.report.Json;
import tools.jackson.core.JacksonException;

/** Keeps each result as soon as it is there, in run.ndjson, so that a run can go on. */
final class Journal implements Closeable {

  /** How the line of a head begins. */
  private static final String HEAD = "{\"target\"";

  private final Map<String, Told> kept;
  private final Writer file;

  private Journal(Map<String, Told> kept, Writer file) {
    this.kept = kept;
    this.file = file;
  }

  /**
   * Opens the journal of a folder.
   *
   * @param folder one that is there
   * @param resume whether what it holds counts
   * @throws UsageException if it is the journal of another run, or none
   * @throws UncheckedIOException if it cannot be written
   */
  static Journal open(Path folder, Head head, boolean resume) {
    Path path = folder.resolve("run.ndjson");
    try {
      String before = resume && Files.exists(path) ? Files.readString(path) : "";
      // The last line of a run that was killed may be half a line.
      String whole = before.substring(0, before.lastIndexOf('\n') + 1);
      if (whole.isEmpty() && !before.startsWith(HEAD) && !HEAD.startsWith(before)) {
        throw none(path, 1);
      }
      Map<String, Told> kept = read(path, head, whole);
      // Not before all is read: the file of somebody else stays as it is.
      Files.writeString(path, whole);
      Journal journal =
          new Journal(kept, Files.newBufferedWriter(path, UTF_8, StandardOpenOption.APPEND));
      journal.write(head);
      return journal;
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write " + path, e);
    }
  }

  private static Map<String, Told> read(Path path, Head head, String lines) {
    Map<String, Told> kept = new HashMap<>();
    int number = 0;
    for (String line : lines.lines().toList()) {
      number++;
      try {
        if (number > 1 && !line.startsWith(HEAD)) {
          Told told = Json.read(line, Told.class);
          if (told == null) {
            throw none(path, number);
          }
          kept.put(key(told), told);
          continue;
        }
        Head before = Json.read(line, Head.class);
        if (before == null) {
          throw none(path, number);
        }
        if (!head.fits(before)) {
          throw new UsageException(
              "%s:%d is of another target, contract or version of the kit; leave out --resume, or name another folder"
                  .formatted(path, number));
        }
      } catch (JacksonException e) {
        throw none(path, number);
      }
    }
    return kept;
  }

  private static UsageException none(Path path, int number) {
    return new UsageException(
        "%s:%d is no line of a run; leave out --resume to begin anew".formatted(path, number));
  }

  /** What is known of each case, by its key. */
  Map<String, Told> kept() {
    return kept;
  }

  static String key(Told told) {
    return told.api() + " " + told.title();
  }

  /** Notes a result; it is in the file when this returns. */
  void add(Told told) {
    write(told);
  }

  private void write(Object line) {
    try {
      file.write(Json.line(line) + "\n");
      file.flush();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write run.ndjson", e);
    }
  }

  @Override
  public void close() throws IOException {
    file.close();
  }
}
