package org.processcontracts.tests.fault;

import static org.processcontracts.tests.fault.Api.BCS;
import static org.processcontracts.tests.fault.Api.DADAYUN;
import static org.processcontracts.tests.fault.Api.DATASHARE;
import static org.processcontracts.tests.fault.Api.EDS;
import static org.processcontracts.tests.fault.Api.ENOS;
import static org.processcontracts.tests.fault.Kind.ACCESS;

import java.util.function.BiPredicate;
import java.util.stream.Stream;

/** Callers who are taken for somebody because they are nearly called so. */
final class NearFaults {

  private static final String TOKEN = "header/X-Auth-Token";
  private static final String AUTHORIZATION = "header/Authorization";
  private static final String GOOD = "stand-in-for-a-token";
  private static final String KIT = "kit-stand-in-for-a-token";

  private NearFaults() {}

  static Stream<Fault> all() {
    return Stream.of(
            secret(BCS, TOKEN, "a token", GOOD),
            secret(EDS, TOKEN, "a token", GOOD),
            secret(BCS, TOKEN, "another token", KIT),
            secret(EDS, TOKEN, "another token", "kit-stand-in-for-eds-alone"),
            secret(DADAYUN, AUTHORIZATION, "a token", "Bearer " + KIT),
            secret(DATASHARE, "body/cert", "a cert", "{{cert}}"),
            secret(DATASHARE, "body/sk", "a sk", "{{sk}}"),
            secret(DATASHARE, "body/cert", "another cert", "kit-stand-in-for-a-certificate"),
            secret(DATASHARE, "body/sk", "another sk", "kit-stand-in-for-a-key"),
            schemes(),
            Stream.of(
                taken(
                    ENOS, "query/userId", "userId in any case", "yourUserId", NearFaults::anyCase),
                taken(
                    ENOS,
                    "query/userId",
                    "another userId in any case",
                    "kitUser",
                    NearFaults::anyCase)))
        .flatMap(faults -> faults);
  }

  private static Stream<Fault> secret(Api api, String place, String name, String good) {
    return Stream.of(
        taken(api, place, name + " in any case", good, NearFaults::anyCase),
        taken(api, place, "the beginning of " + name, good, (seen, it) -> it.startsWith(seen)),
        taken(api, place, name + " with more behind it", good, String::startsWith),
        taken(api, place, name + " with another end", good, NearFaults::beginAlike));
  }

  private static boolean anyCase(String seen, String good) {
    return good.equalsIgnoreCase(seen);
  }

  /** In most of it. */
  private static boolean beginAlike(String seen, String good) {
    int most = good.length() * 3 / 4;
    return seen.regionMatches(0, good, 0, most);
  }

  private static Stream<Fault> schemes() {
    return Stream.of(
        taken(
            DADAYUN,
            AUTHORIZATION,
            "a token behind Basic",
            "Bearer " + KIT,
            (seen, good) -> seen.equals("Basic " + KIT)),
        taken(
            DADAYUN,
            AUTHORIZATION,
            "a token behind no scheme",
            "Bearer " + KIT,
            (seen, good) -> seen.equals(KIT)),
        taken(
            DADAYUN,
            AUTHORIZATION,
            "silence behind a scheme",
            "Bearer " + KIT,
            (seen, good) -> seen.equalsIgnoreCase("Bearer")));
  }

  /** What is sent there is taken for the right value if it passes for it. */
  private static Fault taken(
      Api api, String place, String name, String good, BiPredicate<String, String> passes) {
    return Fault.of(
        api,
        ACCESS,
        name + " taken",
        (sent, server) -> {
          String seen = sent.at(place).asString("");
          boolean taken = !seen.isEmpty() && passes.test(seen, good);
          return server.answer(taken ? sent.with(place, good) : sent);
        });
  }
}
