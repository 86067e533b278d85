package org.processcontracts.tests.fault;

import static org.processcontracts.tests.fault.Api.BCS;
import static org.processcontracts.tests.fault.Api.DADAYUN;
import static org.processcontracts.tests.fault.Api.DATASHARE;
import static org.processcontracts.tests.fault.Api.EDS;
import static org.processcontracts.tests.fault.Api.ENOS;
import static org.processcontracts.tests.fault.Kind.ACCESS;

import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** Callers who see what is another caller's, or learn that it is there. */
final class TenantFaults {

  private static final String TOKEN = "header/X-Auth-Token";
  private static final String DOCUMENTED = "stand-in-for-a-token";
  private static final String KIT = "kit-stand-in-for-a-token";

  /** Of each scope, by the place that names it, what its owner sends. */
  private static final Map<String, Map<String, String>> OWNERS =
      Map.of(
          "051ddda57400d2982fccc014fab5749d", Map.of(TOKEN, DOCUMENTED),
          "00000000000000000000000000000000", Map.of(TOKEN, DOCUMENTED),
          "c0ffee00c0ffee00c0ffee00c0ffee00", Map.of(TOKEN, KIT),
          "8c50cd03-905b-8dd1-d7a9-1bbf35b868f1",
              Map.of("header/Authorization", "Bearer " + DOCUMENTED),
          "c0ffee00-905b-8dd1-d7a9-1bbf35b868f1", Map.of("header/Authorization", "Bearer " + KIT),
          "{{orgID}}", Map.of("body/cert", "{{cert}}", "body/sk", "{{sk}}"),
          "kit-org",
              Map.of(
                  "body/cert",
                  "kit-stand-in-for-a-certificate",
                  "body/sk",
                  "kit-stand-in-for-a-key"),
          "yourOrgId", Map.of("query/userId", "yourUserId"),
          "kitOrg", Map.of("query/userId", "kitUser"));

  private TenantFaults() {}

  static Stream<Fault> all() {
    return Stream.of(
        shown(BCS, "path/project_id"),
        shown(EDS, "path/project_id"),
        shown(DADAYUN, "path/templateId"),
        shown(DATASHARE, "body/orgID"),
        shown(ENOS, "query/orgId"),
        told(BCS, "path/project_id", 404),
        told(EDS, "path/project_id", 403),
        told(DADAYUN, "path/templateId", 403),
        told(DATASHARE, "body/orgID", 404),
        told(ENOS, "query/orgId", 403),
        taken(BCS, "kit-stand-in-for-eds-alone"),
        taken(EDS, "kit-stand-in-for-bcs-alone"),
        asked(
            DADAYUN,
            "a token that may call another API alone taken",
            it ->
                "Bearer kit-stand-in-for-bcs-alone".equals(it.text("header/Authorization"))
                    ? it.with("header/Authorization", "Bearer " + KIT)
                    : it),
        half("cert", "sk"),
        half("sk", "cert"),
        connector());
  }

  /** Whoever calls, as long as the caller is known at all. */
  private static Fault shown(Api api, String place) {
    return Fault.of(
        api,
        ACCESS,
        place + " of another caller shown",
        (sent, server) -> {
          Answered right = server.answer(sent);
          boolean unknown = right.status() == 401 || right.status() == 400 && api != EDS;
          return unknown ? right : server.answer(owner(sent, place));
        });
  }

  /** The owner's request in place of another's. */
  private static Sent owner(Sent sent, String place) {
    Sent changed = sent;
    for (var value : OWNERS.getOrDefault(sent.at(place).asString(""), Map.of()).entrySet()) {
      changed = changed.with(value.getKey(), value.getValue());
    }
    return changed;
  }

  /** What is another's is answered otherwise than what is nobody's. */
  private static Fault told(Api api, String place, int instead) {
    return Fault.of(
        api,
        ACCESS,
        place + " of another caller told",
        (sent, server) -> {
          Answered right = server.answer(sent);
          Answered owners = server.answer(owner(sent, place));
          boolean hidden = right.items(api).isEmpty() && !owners.items(api).isEmpty();
          return hidden ? FailureFaults.failed(api, instead) : right;
        });
  }

  private static Fault taken(Api api, String token) {
    return asked(
        api,
        "a token that may call another API alone taken",
        it -> token.equals(it.text(TOKEN)) ? it.with(TOKEN, KIT) : it);
  }

  /** The other half of a pair is not looked at. */
  private static Fault half(String looked, String ignored) {
    return asked(
        DATASHARE,
        ignored + " of another caller taken",
        it ->
            OWNERS.values().stream()
                .filter(
                    owner ->
                        owner
                            .getOrDefault("body/" + looked, "")
                            .equals(it.at("body/" + looked).asString("?")))
                .findFirst()
                .map(owner -> it.with("body/" + ignored, owner.get("body/" + ignored)))
                .orElse(it));
  }

  /** Any connector of a caller sees the contracts of all of them. */
  private static Fault connector() {
    List<String> owners = List.of("b40b0d94-3201-4687-93aa-000000000000", "kit-owner");
    return Fault.of(
        EDS,
        ACCESS,
        "a contract shown to any connector of the caller",
        (sent, server) -> {
          Answered right = server.answer(sent);
          return FailureFaults.coded(right, "EDS.00011016")
              ? owners.stream()
                  .map(owner -> server.answer(sent.with("path/connector_id", owner)))
                  .filter(answer -> answer.status() == 200)
                  .findFirst()
                  .orElse(right)
              : right;
        });
  }

  private static Fault asked(Api api, String name, UnaryOperator<Sent> change) {
    return Fault.of(api, ACCESS, name, (sent, server) -> server.answer(change.apply(sent)));
  }
}
