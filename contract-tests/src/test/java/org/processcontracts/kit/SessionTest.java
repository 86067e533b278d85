package org.processcontracts.kit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.processcontracts.kit.Result.Outcome;
import org.processcontracts.kit.cli.FakeServer;
import org.processcontracts.kit.wire.Pace;
import org.processcontracts.kit.wire.TimeOverException;
import org.processcontracts.kit.wire.Wire;

/** What becomes of the cases of a server that answers all with the same, which is hard to read. */
@Timeout(60)
class SessionTest {

  private static final ContractFile BCS =
      ContractFile.packaged().stream()
          .filter(file -> file.api().equals("bcs"))
          .findFirst()
          .orElseThrow();

  private static List<Result> run(String body, String group) throws Exception {
    List<Result> results = new ArrayList<>();
    run(body, group, Wire::to, results);
    return results;
  }

  private static void run(String body, String group, Function<URI, Wire> way, List<Result> results)
      throws Exception {
    try (FakeServer server =
        FakeServer.answering(exchange -> FakeServer.send(exchange, 200, body))) {
      Wire wire = way.apply(URI.create(server.url()));
      Target target = new ServerTarget(wire, Set.of(), Credentials.documented());
      Kit.cases(BCS.contract(), target)
          .filter(tried -> tried.group().equals(group))
          .forEach(tried -> results.add(Session.run(BCS.contract(), target, tried)));
    }
  }

  @Test
  void shouldKeepWhatWasFoundBeforeACaseCouldNotGoOn() throws Exception {
    List<Result> results = run("{\"count\":\"none\",\"operation_records\":[]}", "relation");
    assertThat(results).anyMatch(it -> it.outcome() == Outcome.BROKEN);
    assertThat(results)
        .filteredOn(it -> it.outcome() == Outcome.NOT_ASKED)
        .allMatch(it -> it.findings().isEmpty());
  }

  @Test
  void shouldKeepWhatWasFoundBeforeTheTimeWasOver() {
    List<Result> results = new ArrayList<>();
    Pace pace = Pace.perSecond(0.01);
    assertThatThrownBy(
            () ->
                run(
                    "{\"count\":\"none\",\"operation_records\":[]}",
                    "relation",
                    address -> {
                      pace.endAfter(Duration.ofSeconds(3));
                      return Wire.to(address).paced(pace);
                    },
                    results))
        .isInstanceOf(TimeOverException.class);
    assertThat(results).hasSize(1).allMatch(it -> it.outcome() == Outcome.BROKEN);
  }

  @Test
  void shouldOutliveNumbersOfAnySize() throws Exception {
    for (String number : List.of("9".repeat(900), "1e999999999", "-0.5")) {
      assertThat(run("{\"count\":" + number + ",\"operation_records\":[]}", "relation"))
          .as(number)
          .isNotEmpty()
          .noneMatch(it -> it.outcome() == Outcome.KEPT && !it.exchanges().isEmpty());
    }
  }

  @Test
  void shouldNotReadAnAnswerThatTakesMuchMoreMemoryThanItIsLong() throws Exception {
    String many = "{},".repeat(1_000_000);
    List<Result> results = run("{\"count\":1,\"operation_records\":[" + many + "{}]}", "spelling");
    assertThat(results).isNotEmpty().allMatch(it -> it.outcome() == Outcome.BROKEN);
    assertThat(results.get(0).findings().get(0).seen()).contains("1000000");
  }

  @Test
  void shouldTellTheFirstOfManyUnknownMembers() throws Exception {
    String many = "{\"unknown\":1},".repeat(100_000);
    List<Result> results = run("{\"count\":1,\"operation_records\":[" + many + "{}]}", "spelling");
    assertThat(results.get(0).findings()).hasSizeBetween(2, 50);
  }
}
