package org.processcontracts.tests.fault;

import static org.processcontracts.tests.fault.Api.BCS;
import static org.processcontracts.tests.fault.Api.DADAYUN;
import static org.processcontracts.tests.fault.Api.DATASHARE;
import static org.processcontracts.tests.fault.Api.EDS;
import static org.processcontracts.tests.fault.Api.ENOS;
import static org.processcontracts.tests.fault.Kind.ACCESS;

import java.util.function.BiFunction;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.processcontracts.tests.fault.Fault.Server;

/** Callers who see what is not theirs, or learn that it is there. */
final class AccessFaults {

  private static final String TOKEN = "header/X-Auth-Token";
  private static final String AUTHORIZATION = "header/Authorization";
  private static final String GOOD = "stand-in-for-a-token";

  private AccessFaults() {}

  static Stream<Fault> all() {
    return Stream.of(tokens(BCS), tokens(EDS), dadayun(), datashare(), enos(), scopes())
        .flatMap(faults -> faults);
  }

  private static Stream<Fault> tokens(Api api) {
    return Stream.of(
        asked(api, "a missing token taken", it -> it.text(TOKEN) == null ? good(it) : it),
        asked(api, "a wrong token taken", it -> it.text(TOKEN) == null ? it : good(it)));
  }

  private static String text(Sent sent, String place) {
    return sent.at(place).asString("");
  }

  private static Sent good(Sent sent) {
    return sent.with(TOKEN, GOOD);
  }

  private static Stream<Fault> dadayun() {
    return Stream.of(
        asked(DADAYUN, "a wrong token taken", it -> it.with(AUTHORIZATION, null)),
        asked(
            DADAYUN,
            "a token of another scheme taken",
            it -> text(it, AUTHORIZATION).startsWith("Bearer") ? it : it.with(AUTHORIZATION, null)),
        asked(
            DADAYUN,
            "an empty token taken",
            it ->
                text(it, AUTHORIZATION).matches("(?i)Bearer *")
                    ? it.with(AUTHORIZATION, null)
                    : it));
  }

  private static Stream<Fault> datashare() {
    return Stream.of(
        asked(DATASHARE, "cert not checked", it -> known(it, "body/cert", "{{cert}}")),
        asked(DATASHARE, "sk not checked", it -> known(it, "body/sk", "{{sk}}")),
        asked(
            DATASHARE,
            "neither cert nor sk checked",
            it -> known(known(it, "body/cert", "{{cert}}"), "body/sk", "{{sk}}")),
        asked(DATASHARE, "orgID not checked", it -> known(it, "body/orgID", "{{orgID}}")));
  }

  private static Stream<Fault> enos() {
    return Stream.of(
        asked(ENOS, "userId not checked", it -> known(it, "query/userId", "yourUserId")),
        asked(
            ENOS,
            "a user without rights served",
            it ->
                "yourUserIdWithoutRights".equals(it.text("query/userId"))
                    ? it.with("query/userId", "yourUserId")
                    : it),
        asked(ENOS, "orgId not checked", it -> known(it, "query/orgId", "yourOrgId")));
  }

  private static Stream<Fault> scopes() {
    return Stream.of(
        asked(
            BCS,
            "project not checked",
            it -> known(it, "path/project_id", "051ddda57400d2982fccc014fab5749d")),
        asked(
            EDS,
            "project not checked",
            it -> known(it, "path/project_id", "00000000000000000000000000000000")),
        asked(
            EDS,
            "connector not checked",
            it -> known(it, "path/connector_id", "b40b0d94-3201-4687-93aa-000000000000")));
  }

  private static Fault asked(Api api, String name, UnaryOperator<Sent> change) {
    return of(api, name, (sent, server) -> server.answer(change.apply(sent)));
  }

  private static Fault of(Api api, String name, BiFunction<Sent, Server, Answered> change) {
    return Fault.of(api, ACCESS, name, change);
  }

  /** The documented value in place of any other text. */
  private static Sent known(Sent sent, String place, String value) {
    return sent.at(place).isString() ? sent.with(place, value) : sent;
  }
}
