package org.processcontracts.reference.load;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** What an import did not take: a line of JSON for each, in a file that only they bring about. */
final class Rejects implements AutoCloseable {

  private final Path file;
  private @Nullable Writer writer;
  private long count;

  Rejects(Path file) {
    this.file = file;
  }

  /** The line for a record at a line of the input. */
  static String line(long line, @Nullable String reason, JsonNode record) {
    var reject = JsonNodeFactory.instance.objectNode();
    reject.put("line", line).put("reason", reason).set("record", record);
    return reject.toString();
  }

  /** Notes one. */
  void add(String line) {
    count++;
    try {
      Writer open = writer == null ? open() : writer;
      writer = open;
      open.write(line + "\n");
    } catch (IOException e) {
      String what = "cannot write %s (%s): name another file with --rejects, and repeat the import";
      throw new UncheckedIOException(what.formatted(file, e.getClass().getSimpleName()), e);
    }
  }

  /** Half a character becomes a question mark, instead of an exception. */
  private Writer open() throws IOException {
    return new BufferedWriter(new OutputStreamWriter(Files.newOutputStream(file), UTF_8));
  }

  Path file() {
    return file;
  }

  long count() {
    return count;
  }

  @Override
  public void close() throws IOException {
    if (writer != null) {
      writer.close();
    }
  }
}
