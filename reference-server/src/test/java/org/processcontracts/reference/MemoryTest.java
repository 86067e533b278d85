package org.processcontracts.reference;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.node.ObjectNode;

/** An import of any size fits into a small heap, be it of lines or of one array. */
@Tag("proof")
class MemoryTest {

  private static final int RECORDS = 400_000;

  @TempDir Path folder;

  @Test
  void shouldImportLinesInLittleMemory() throws Exception {
    assertThat(imported("", "\n", "")).contains("rejected 0");
  }

  @Test
  void shouldImportOneArrayInLittleMemory() throws Exception {
    assertThat(imported("[\n", ",\n", "{}]")).contains("rejected 1 (see ");
  }

  /** Some 200 MB; what the import has told. */
  private String imported(String start, String between, String end) throws Exception {
    Path log = folder.resolve("log");
    List<String> command = new ArrayList<>(List.of("import", "dadayun", "-"));
    command.addAll(List.of("--template=memory", "--data=" + folder));
    command.add("--rejects=" + folder.resolve("rejects"));
    Database.POSTGRESQL.fresh().forEach((name, value) -> command.add("--" + name + "=" + value));
    Process process = ServerProcess.of(command).redirectOutput(log.toFile()).start();
    try (OutputStream out = new BufferedOutputStream(process.getOutputStream())) {
      write(out, start, between, end);
    } finally {
      if (!process.waitFor(10, TimeUnit.MINUTES)) {
        process.destroyForcibly();
      }
    }
    return Files.readString(log);
  }

  private static void write(OutputStream out, String start, String between, String end)
      throws IOException {
    ObjectNode instance =
        (ObjectNode) Api.of(URI.create("http://localhost"), "dadayun").success("instances").get(0);
    String[] parts = instance.deepCopy().put("Id", "%").toString().split("%");
    out.write(start.getBytes(UTF_8));
    for (int i = 0; i < RECORDS; i++) {
      out.write((parts[0] + i + parts[1] + between).getBytes(UTF_8));
    }
    out.write(end.getBytes(UTF_8));
  }
}
