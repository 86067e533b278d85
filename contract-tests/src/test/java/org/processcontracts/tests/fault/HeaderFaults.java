package org.processcontracts.tests.fault;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.processcontracts.tests.fault.Api.DADAYUN;
import static org.processcontracts.tests.fault.Api.EDS;

import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.processcontracts.kit.wire.Header;

/** Headers that are missing, or say something else. */
final class HeaderFaults {

  private static final String TYPE = "Content-Type";

  private HeaderFaults() {}

  static Stream<Fault> all() {
    return Stream.of(types(), charsets(), totals(), allow()).flatMap(faults -> faults);
  }

  private static Stream<Fault> types() {
    return Stream.of(Api.values())
        .flatMap(
            api ->
                Stream.of(
                    fault(api, "no Content-Type", it -> it.header(TYPE, null)),
                    fault(api, "text in place of JSON", it -> it.header(TYPE, "text/plain")),
                    fault(
                        api,
                        "a failure as HTML",
                        it -> it.status() >= 400 ? it.header(TYPE, "text/html") : it),
                    fault(
                        api,
                        "a failure as problem+json",
                        it ->
                            it.status() >= 400
                                ? it.header(TYPE, "application/problem+json")
                                : it)));
  }

  private static Stream<Fault> charsets() {
    return Stream.of(
        charset(DADAYUN, Charset.forName("GBK")),
        charset(DADAYUN, UTF_16),
        charset(EDS, ISO_8859_1),
        fault(EDS, "a byte order mark before the body", it -> it.text(text -> "\ufeff" + text)));
  }

  private static Stream<Fault> totals() {
    String total = "Total-Count";
    return Stream.of(
        fault(DADAYUN, "Total-Count lost", it -> it.header(total, null)),
        fault(DADAYUN, "Total-Count called X-Total-Count", it -> renamed(it, "X-" + total)),
        fault(DADAYUN, "Total-Count no number", it -> set(it, total, "many")),
        fault(DADAYUN, "Total-Count negative", it -> set(it, total, "-1")),
        fault(
            DADAYUN, "Total-Count with a fraction", it -> set(it, total, it.total(DADAYUN) + ".0")),
        fault(DADAYUN, "Total-Count empty", it -> set(it, total, "")),
        fault(DADAYUN, "Total-Count twice", it -> twice(it, total)));
  }

  /** What may be sent in place of a method that is refused. */
  private static Stream<Fault> allow() {
    return Stream.of(Api.values())
        .flatMap(
            api ->
                Stream.of(
                    anywhere(api, "no Allow", it -> it.header("Allow", null)),
                    anywhere(api, "another method in Allow", it -> set(it, "Allow", "PATCH"))));
  }

  private static Fault fault(Api api, String name, UnaryOperator<Answered> change) {
    return Fault.answered(api, Kind.HEADER, name, change);
  }

  private static Fault anywhere(Api api, String name, UnaryOperator<Answered> change) {
    return new Fault(
        api, Kind.HEADER, name, (sent, server) -> change.apply(server.answer(sent)).bytes());
  }

  private static Fault charset(Api api, Charset charset) {
    return fault(
        api,
        "written in " + charset,
        it ->
            it.body(new String(it.body(), UTF_8).getBytes(charset))
                .header(TYPE, "application/json;charset=" + charset));
  }

  private static Answered set(Answered answer, String name, String value) {
    return answer.has(name) ? answer.header(name, value) : answer;
  }

  private static Answered renamed(Answered answer, String name) {
    return answer.total(DADAYUN) < 0
        ? answer
        : answer.header(name, "" + answer.total(DADAYUN)).header("Total-Count", null);
  }

  private static Answered twice(Answered answer, String name) {
    List<Header> headers = new ArrayList<>(answer.headers());
    answer.headers().stream()
        .filter(header -> header.name().equalsIgnoreCase(name))
        .forEach(headers::add);
    return new Answered(answer.status(), headers, answer.body(), answer.bodiless());
  }
}
