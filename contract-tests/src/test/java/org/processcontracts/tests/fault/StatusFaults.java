package org.processcontracts.tests.fault;

import static org.processcontracts.tests.fault.Api.BCS;
import static org.processcontracts.tests.fault.Api.DADAYUN;
import static org.processcontracts.tests.fault.Api.DATASHARE;
import static org.processcontracts.tests.fault.Api.EDS;
import static org.processcontracts.tests.fault.Api.ENOS;
import static org.processcontracts.tests.fault.Kind.STATUS;

import java.util.function.Predicate;
import java.util.stream.Stream;

/** Another status than the answer has. */
final class StatusFaults {

  private static final String NO_BODY = "";

  private StatusFaults() {}

  static Stream<Fault> all() {
    return Stream.of(
            Stream.of(Api.values()).flatMap(StatusFaults::ofEach),
            Stream.of(BCS, DADAYUN, DATASHARE, ENOS).map(StatusFaults::empty),
            own())
        .flatMap(faults -> faults);
  }

  private static Stream<Fault> ofEach(Api api) {
    return Stream.of(
        status(api, 200, 201),
        status(api, 200, 206),
        status(api, 200, 400),
        status(api, 400, 200),
        status(api, 400, 422),
        status(api, 400, 500),
        status(api, 404, 400),
        status(api, 404, 500),
        status(api, 405, 404),
        Fault.answered(
            api,
            STATUS,
            "200 without a body",
            it -> it.status() == 200 ? it.text(body -> NO_BODY) : it));
  }

  private static Stream<Fault> own() {
    return Stream.of(
        status(DATASHARE, 415, 500),
        status(ENOS, 415, 500),
        status(BCS, 401, 403),
        status(BCS, 401, 400),
        status(BCS, 403, 401),
        status(BCS, 403, 404),
        status(BCS, 401, 200),
        status(DADAYUN, 401, 403),
        status(DADAYUN, 401, 302),
        status(DATASHARE, 401, 200),
        status(EDS, 401, 400),
        status(EDS, 401, 403),
        status(ENOS, "403 without privilege", 403, it -> FailureFaults.coded(it, "62103")),
        status(ENOS, "400 for a stranger", 400, it -> FailureFaults.coded(it, "62101")));
  }

  private static Fault empty(Api api) {
    return Fault.answered(
        api,
        STATUS,
        "204 for a list of nothing",
        it -> it.lists(api) && it.items(api).isEmpty() ? it.status(204).text(body -> NO_BODY) : it);
  }

  private static Fault status(Api api, int from, int to) {
    return status(api, to + " for " + from, to, it -> it.status() == from);
  }

  /** On whatever path and by whatever method. */
  private static Fault status(Api api, String name, int to, Predicate<Answered> when) {
    return new Fault(
        api,
        STATUS,
        name,
        (sent, server) -> {
          Answered answer = server.answer(sent);
          return (when.test(answer) ? answer.status(to) : answer).bytes();
        });
  }
}
