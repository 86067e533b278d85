package org.processcontracts.tests.fault;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiPredicate;
import java.util.function.UnaryOperator;
import org.processcontracts.tests.fault.Fault.Server;
import tools.jackson.databind.JsonNode;

/** Faults of a server that makes its lists itself, from all that there is. */
final class Listing {

  private Listing() {}

  /** What it lists in place of all matches. */
  @FunctionalInterface
  interface Choice {
    List<JsonNode> of(Sent sent, List<JsonNode> all);
  }

  /** Asks for more than was sent, and chooses from that. */
  static Fault chosen(Api api, Kind kind, String name, UnaryOperator<Sent> wider, Choice choice) {
    return Fault.of(
        api,
        kind,
        name,
        (sent, server) -> {
          Answered right = server.answer(sent);
          if (!right.lists(api)) {
            return right;
          }
          List<JsonNode> chosen = choice.of(sent, all(api, wider.apply(sent), server));
          List<JsonNode> page = Window.of(api, sent).of(chosen);
          return right.items(api, old -> page).total(api, chosen.size());
        });
  }

  /** Asks for more than was sent, and keeps what it takes for a match. */
  static Fault kept(
      Api api,
      Kind kind,
      String name,
      UnaryOperator<Sent> wider,
      BiPredicate<Sent, JsonNode> keep) {
    return chosen(
        api,
        kind,
        name,
        wider,
        (sent, all) -> all.stream().filter(item -> keep.test(sent, item)).toList());
  }

  /** Puts all matches in another order. */
  static Fault ordered(Api api, String name, Choice order) {
    return chosen(api, Kind.ORDER, name, UnaryOperator.identity(), order);
  }

  /** Gives another page. */
  static Fault paged(Api api, String name, UnaryOperator<Window> change) {
    return Fault.of(
        api,
        Kind.PAGE,
        name,
        (sent, server) -> {
          Answered right = server.answer(sent);
          if (!right.lists(api)) {
            return right;
          }
          Window window = change.apply(Window.of(api, sent));
          return right.items(api, old -> window.of(all(api, sent, server)));
        });
  }

  private static List<JsonNode> all(Api api, Sent sent, Server server) {
    return new ArrayList<>(server.answer(Window.whole(api, sent)).items(api));
  }
}
