package org.processcontracts.kit.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.processcontracts.kit.cli.Ran.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A run goes on where another ended, if that is one and of the same. */
class ResumeTest {

  private static final String ONLY = "--only=eds showContract / taken";

  @TempDir Path temp;

  @Test
  void shouldTryAgainOnlyWhatWasNotKept() throws IOException {
    Path journal = temp.resolve("run.ndjson");
    AtomicInteger answered = new AtomicInteger();
    try (FakeServer server =
        FakeServer.answering(
            exchange -> {
              if (answered.incrementAndGet() == 3) {
                FakeServer.send(exchange, 200, "{}");
              } else {
                FakeServer.eds(exchange);
              }
            })) {
      String[] args = {"--target", server.url(), ONLY, "--report=" + temp, "--resume"};

      Ran first = run(args);
      assertThat(first.code()).isEqualTo(1);
      assertThat(first.out()).contains("exercised of eds");
      assertThat(server.seen()).hasSize(4);
      Files.writeString(journal, "{\"api\":\"eds\",\"oper", StandardOpenOption.APPEND);
      Ran again = run(args);

      assertThat(again.code()).as(again.toString()).isZero();
      assertThat(server.seen()).hasSize(5);
      assertThat(again.out())
          .contains("4 kept, 0 broken, 0 known, 0 not asked")
          .doesNotContain("exercised");
    }
  }

  @Test
  void shouldNotGoOnWithTheRunOfAnotherServer() throws IOException {
    try (FakeServer one = FakeServer.eds();
        FakeServer other = FakeServer.eds()) {
      run("--target", one.url(), ONLY, "--report=" + temp);
      Ran ran = run("--target", other.url(), ONLY, "--report=" + temp, "--resume");

      assertThat(ran.code()).isEqualTo(2);
      assertThat(ran.err()).contains("run.ndjson:1 is of another target");
    }
  }

  @Test
  void shouldNotGoOnWithWhatIsNoRun() throws IOException {
    Path journal = temp.resolve("run.ndjson");
    try (FakeServer server = FakeServer.eds()) {
      String[] resumed = {"--target", server.url(), ONLY, "--report=" + temp, "--resume"};
      run(resumed);
      List<String> lines = Files.readAllLines(journal);
      for (List<String> torn :
          List.of(lines.subList(1, lines.size()), List.of(lines.get(0), "null"), List.of("null"))) {
        Files.write(journal, torn);
        Ran ran = run(resumed);

        assertThat(ran.code()).as(ran.toString()).isEqualTo(2);
        assertThat(ran.err()).contains("run.ndjson:").doesNotContain("fault of the kit");
      }
      for (String foreign : List.of("my notes", "{\"my\": 1}", "my\nnotes")) {
        Files.writeString(journal, foreign);
        assertThat(run(resumed).code()).isEqualTo(2);
        assertThat(journal).hasContent(foreign);
      }
    }
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      delimiter = '|',
      value = {
        "1 | findings\":[]       | findings\":null",
        "1 | findings\":[]       | findings\":[null]",
        "1 | outcome\":\"KEPT\"  | outcome\":null",
        "1 | curl\"              | other\"",
        "1 | sent\"              | other\"",
        "1 | source\"            | other\"",
        "0 | contracts\":{       | contracts\":null,\"other\":{",
        "0 | kit\"               | other\""
      })
  void shouldNotGoOnWithALineThatLacksSomething(int line, String of, String by) throws IOException {
    Path journal = temp.resolve("run.ndjson");
    try (FakeServer server = FakeServer.eds()) {
      String[] resumed = {"--target", server.url(), ONLY, "--report=" + temp, "--resume"};
      run(resumed);
      List<String> lines = Files.readAllLines(journal);
      assertThat(lines.get(line)).contains(of);
      lines.set(line, lines.get(line).replace(of, by));
      Files.write(journal, lines);
      Ran ran = run(resumed);

      assertThat(ran.code()).as(ran.toString()).isEqualTo(2);
      assertThat(ran.err()).contains("run.ndjson:%d is no line of a run".formatted(line + 1));
      assertThat(journal).hasContent(String.join("\n", lines));
    }
  }
}
