package org.processcontracts.kit.report;

import com.fasterxml.jackson.annotation.Nulls;
import java.util.List;
import org.processcontracts.kit.Told;
import org.processcontracts.kit.coverage.Coverage;
import org.processcontracts.kit.coverage.Element;
import org.processcontracts.kit.report.Run.Counts;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** For programs. */
public final class Json {

  private static final JsonMapper MAPPER =
      JsonMapper.builder()
          .disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
          // What is read was written by this: nothing in it is null, and nothing is missing.
          .enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
          .changeDefaultNullHandling(nulls -> nulls.withContentNulls(Nulls.FAIL))
          .build();

  private record Page(List<Target> runs) {}

  private record Target(
      String target, String ended, List<Api> apis, List<Exercised> coverage, List<Told> cases) {
    static Target of(Run run) {
      List<Api> apis =
          run.apis().entrySet().stream()
              .map(api -> new Api(api.getKey(), api.getValue(), run.counts(api.getKey())))
              .toList();
      return new Target(
          run.target(),
          run.ended(),
          apis,
          run.coverage().stream().map(Exercised::of).toList(),
          run.cases());
    }
  }

  private record Api(String name, String version, Counts counts) {}

  private record Exercised(String api, int elements, int exercised, List<String> missing) {
    static Exercised of(Coverage coverage) {
      return new Exercised(
          coverage.api(),
          coverage.elements().size(),
          coverage.covered().size(),
          coverage.uncovered().stream().map(Element::toString).toList());
    }
  }

  private Json() {}

  static String of(List<Run> runs) {
    Page page = new Page(runs.stream().map(Target::of).toList());
    return MAPPER.writer().with(SerializationFeature.INDENT_OUTPUT).writeValueAsString(page) + "\n";
  }

  /** In one line. */
  public static String line(Object value) {
    return MAPPER.writeValueAsString(value);
  }

  /**
   * What such a line holds.
   *
   * @throws JacksonException if it is another one
   */
  public static <T> T read(String line, Class<T> type) {
    return MAPPER.readValue(line, type);
  }
}
