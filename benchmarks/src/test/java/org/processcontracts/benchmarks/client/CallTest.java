package org.processcontracts.benchmarks.client;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The calls of the libraries read the same. The SDK has a class path of its own, and is not here.
 */
class CallTest {

  @TempDir private static Path folder;

  private static Child server;
  private static String base;

  @BeforeAll
  static void start() throws Exception {
    Bodies bodies = new Bodies(Path.of("..", "specs"));
    for (String api : new String[] {"bcs", "dadayun", "enos"}) {
      Files.write(folder.resolve(api + "-100.json"), bodies.many(api));
    }
    for (String api : new String[] {"bcs", "eds"}) {
      Files.write(folder.resolve(api + "-documented.json"), bodies.documented(api));
    }
    server = child(AnswerServer.class, folder.toString());
    base = "http://127.0.0.1:" + server.line("");
  }

  @AfterAll
  static void stop() throws Exception {
    server.close();
  }

  private static Child child(Class<?> main, String... arguments) throws Exception {
    String path = System.getProperty("java.class.path");
    return new Child(path, main, folder.resolve(main.getSimpleName() + ".log"), arguments);
  }

  @ParameterizedTest
  @CsvSource({
    "bcs, documented, 1618218591906100001",
    "bcs, 100, 1618218591906100100",
    "dadayun, 100, 127",
    "enos, 100, 3057",
    "eds, documented, 16384"
  })
  void shouldReadTheSame(String api, String answer, long figure) throws Exception {
    String to = base + "/" + api + "-" + answer;
    assertThat(Call.of(Call.HAND_WRITTEN, api, to).send()).isEqualTo(figure);
    assertThat(Call.of(Call.GENERATED, api, to).send()).isEqualTo(figure);
  }

  @Test
  void shouldMeasureInAProcessOfItsOwn() throws Exception {
    String to = base + "/bcs-documented";
    try (Child worker = child(Worker.class, Call.HAND_WRITTEN, "bcs", to)) {
      assertThat(worker.line(Worker.READY)).isEqualTo("1618218591906100001");
      worker.say("200");
      Round round = Round.of(worker.line(Worker.ROUND));
      assertThat(round.calls()).isPositive();
      assertThat(round.nanos()).isGreaterThanOrEqualTo(200_000_000);
      assertThat(round.cpuNanos()).isPositive();
      assertThat(round.kilobytes()).isGreaterThan(1);
    }
  }
}
