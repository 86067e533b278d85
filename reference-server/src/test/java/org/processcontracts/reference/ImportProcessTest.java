package org.processcontracts.reference;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.OutputStream;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.node.ObjectNode;

/**
 * How the command ends when it is started from a shell: its exit code, and one line that says why.
 */
class ImportProcessTest {

  @TempDir Path folder;

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      textBlock =
          """
          enos FILE --org o --type 7;                2; --type is 0 (manual), 1 (periodic) or 2 (temporary)
          bcs FILE --rejects FOLDER/absent/rejects;  2; cannot write FOLDER/absent/rejects (NoSuchFileException): name another file with --rejects
          bcs FILE;                                  1; accepted 0, updated 0, rejected 1 (see FILE.rejected.ndjson)
          """)
  void shouldEndWithACodeAndOneLine(String arguments, int exit, String line) throws Exception {
    Path file = Files.writeString(folder.resolve("records"), "{\n");
    List<String> command = new ArrayList<>(List.of("--data", folder.resolve("data").toString()));
    for (String argument : arguments.split(" ")) {
      command.add(filled(argument, file));
    }
    assertThat(ended(command)).isEqualTo(new Ended(exit, List.of(filled(line, file))));
  }

  private String filled(String text, Path file) {
    return text.replace("FILE", file.toString()).replace("FOLDER", folder.toString());
  }

  @Test
  void shouldSayThatTheDatabaseRefuses() throws Exception {
    String url;
    try (ServerSocket socket = new ServerSocket(0)) {
      url = "jdbc:postgresql://127.0.0.1:%d/none".formatted(socket.getLocalPort());
    }
    Ended ended = ended(List.of("bcs", "-", "--data=" + folder, "--spring.datasource.url=" + url));
    assertThat(ended.exit()).isEqualTo(2);
    assertThat(String.join("\n", ended.lines())).contains("127.0.0.1").doesNotContain("\tat ");
  }

  @Test
  void shouldSayWhatIsStoredWhenTheDatabaseDies() throws Exception {
    String url = Database.POSTGRESQL.fresh().get("spring.datasource.url");
    Process process =
        started(
            List.of(
                "dadayun",
                "-",
                "--template=dies",
                "--data=" + folder,
                "--rejects=" + folder.resolve("rejects"),
                "--spring.datasource.url=" + url));
    Thread records = new Thread(() -> write(process.getOutputStream()));
    records.start();
    try (Connection connection = DriverManager.getConnection(url);
        Statement statement = connection.createStatement();
        BufferedReader output = process.inputReader(UTF_8)) {
      long told = 0;
      while (told == 0) {
        told = stored(output.readLine());
      }
      while (!process.waitFor(10, TimeUnit.MILLISECONDS)) {
        statement.execute(
            "select pg_terminate_backend(pid) from pg_stat_activity"
                + " where datname = current_database() and pid <> pg_backend_pid()");
      }
      assertThat(process.exitValue()).isEqualTo(2);
      List<String> lines = output.lines().filter(line -> !line.contains(" a second")).toList();
      assertThat(lines).singleElement().asString().contains("the database failed", "repeated");
      try (ResultSet count =
          statement.executeQuery(
              "select count(*) from dadayun_instance where template_id = 'dies'")) {
        count.next();
        assertThat(stored(lines.get(0))).isBetween(told, count.getLong(1));
      }
    } finally {
      process.destroyForcibly();
      records.join(60_000);
    }
  }

  /** Records without end, as long as somebody takes them. */
  private static void write(OutputStream output) {
    ObjectNode instance =
        (ObjectNode) Api.of(URI.create("http://localhost"), "dadayun").success("instances").get(0);
    try (output) {
      for (int i = 0; true; i++) {
        output.write((instance.put("Id", "record " + i) + "\n").getBytes(UTF_8));
      }
    } catch (IOException e) {
      // The process has ended.
    }
  }

  /** How many records a line tells to be stored. */
  private static long stored(String line) {
    Matcher matcher = Pattern.compile("([0-9,]+)(?: records are)? stored").matcher(line);
    assertThat(matcher.find()).as(line).isTrue();
    return Long.parseLong(matcher.group(1).replace(",", ""));
  }

  private record Ended(int exit, List<String> lines) {}

  private static Ended ended(List<String> arguments) throws Exception {
    Process process = started(arguments);
    process.getOutputStream().close();
    try (BufferedReader output = process.inputReader(UTF_8)) {
      List<String> lines = output.lines().toList();
      assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();
      return new Ended(process.exitValue(), lines);
    }
  }

  private static Process started(List<String> arguments) throws IOException {
    List<String> command = new ArrayList<>(List.of("import"));
    command.addAll(arguments);
    return ServerProcess.brief(command).start();
  }
}
