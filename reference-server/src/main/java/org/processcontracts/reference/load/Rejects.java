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

/** What an import did not take: a line of JSON for each, in a file that is gone without them. */
final class Rejects implements AutoCloseable {

  private final Path file;
  private final Writer writer;
  private long count;

  /** Begins the file anew, so that what an earlier import left there is not taken for its own. */
  Rejects(Path file) {
    this.file = file;
    try {
      // Half a character becomes a question mark, instead of an exception.
      writer = new BufferedWriter(new OutputStreamWriter(Files.newOutputStream(file), UTF_8));
    } catch (IOException e) {
      throw new ImportException(unwritable(e));
    }
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
      writer.write(line + "\n");
    } catch (IOException e) {
      throw new UncheckedIOException(unwritable(e), e);
    }
  }

  private String unwritable(IOException e) {
    return "cannot write %s (%s): name another file with --rejects"
        .formatted(file, e.getClass().getSimpleName());
  }

  Path file() {
    return file;
  }

  long count() {
    return count;
  }

  @Override
  public void close() throws IOException {
    writer.close();
    if (count == 0 && Files.isRegularFile(file)) {
      Files.delete(file);
    }
  }
}
