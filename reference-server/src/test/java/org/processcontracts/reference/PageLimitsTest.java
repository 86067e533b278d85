package org.processcontracts.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.processcontracts.gate.contract.Request;
import org.processcontracts.gate.contract.Request.Key;
import org.processcontracts.reference.Api.Answer;
import tools.jackson.databind.node.ObjectNode;

/** A page that is too great, or far away, is refused only if there are so many records. */
class PageLimitsTest {

  private static final List<String> RECORDS = records();
  private static final Server SERVER =
      Server.start(
          Database.H2,
          Map.of(
              "reference.limits.page-size", "2",
              "reference.limits.offset", "1",
              "reference.limits.answer", String.valueOf(2 * RECORDS.get(0).length())));

  private final Api api = Api.of(SERVER, "dadayun");

  @Test
  void shouldRefusePagesThatAreTooGreatOnlyIfThereIsSoMuch() {
    load("limits", RECORDS);
    assertThat(page("limits", 0, 2).body().size()).isEqualTo(2);
    assertThat(page("limits", 1, 1_000_000).body().size()).isEqualTo(2);
    assertThat(page("limits", 3, 1).body().size()).isZero();
    assertThat(page("limits", 1_000_000, 1).headers()).containsEntry("Total-Count", "3");
    assertRefused(page("limits", 0, 3), "page-size");
    assertRefused(page("limits", 2, 1), "offset");
  }

  @Test
  void shouldCountWhereAPageHoldsNothing() {
    load("one", RECORDS.subList(0, 1));
    for (Answer empty : List.of(page("one", 0, 0), page("one", 1, 1), page("one", 1, 0))) {
      assertThat(empty.body().size()).isZero();
      assertThat(empty.headers()).containsEntry("Total-Count", "1");
    }
  }

  @Test
  void shouldRefuseAnAnswerThatIsTooLong() {
    load("long", List.of(RECORDS.get(0), RECORDS.get(1).replace("limit", "limits")));
    assertThat(page("long", 0, 1).body().size()).isOne();
    assertRefused(page("long", 0, 2), "answer");
  }

  private static void assertRefused(Answer answer, String limit) {
    assertThat(answer.status()).as("%s", answer).isEqualTo(400);
    assertThat(answer.text()).contains("reference.limits." + limit);
  }

  /** All of one length. */
  private static List<String> records() {
    ObjectNode instance =
        (ObjectNode) Api.of(URI.create(""), "dadayun").success("instances").get(0);
    return IntStream.range(0, 3)
        .mapToObj(i -> instance.deepCopy().put("Id", "limit " + i).toString())
        .toList();
  }

  private void load(String template, List<String> records) {
    SERVER.load("dadayun", records, Map.of("tenant", "demo", "template", template));
  }

  private Answer page(String template, int start, int limit) {
    Request request =
        api.documented("")
            .with(new Key("path", "templateId"), template)
            .with(new Key("query", "count"), "true")
            .with(new Key("query", "start"), String.valueOf(start))
            .with(new Key("query", "limit"), String.valueOf(limit));
    return api.send(request);
  }
}
