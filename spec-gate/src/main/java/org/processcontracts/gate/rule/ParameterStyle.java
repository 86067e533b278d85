package org.processcontracts.gate.rule;

import java.util.List;
import java.util.Map;
import org.processcontracts.gate.Api;
import org.processcontracts.gate.Findings;
import org.processcontracts.gate.openapi.Kind;
import org.processcontracts.gate.openapi.Part;

/** Every parameter has a style that fits where it stands. */
public final class ParameterStyle extends NamedRule {

  /** The rule. */
  public ParameterStyle() {
    super("parameter-style", "A style that does not fit the place cannot be written or read.");
  }

  private static final Map<String, List<String>> STYLES =
      Map.of(
          "path", List.of("matrix", "label", "simple"),
          "query", List.of("form", "spaceDelimited", "pipeDelimited", "deepObject"),
          "header", List.of("simple"),
          "cookie", List.of("form"));

  @Override
  public void check(Api api, Findings findings) {
    for (Part parameter : api.description().own(Kind.PARAMETER)) {
      List<String> styles = STYLES.getOrDefault(parameter.text("in"), List.of());
      String style = parameter.text("style");
      if (!style.isEmpty() && !styles.isEmpty() && !styles.contains(style)) {
        findings.add(
            api.contract(),
            parameter.pointer("style"),
            "a %s parameter has no style %s".formatted(parameter.text("in"), style),
            "use one of " + String.join(", ", styles));
      }
      String type =
          api.description()
              .resolved(parameter.node().path("schema"))
              .map(schema -> schema.path("type").asString(""))
              .orElse("");
      if (style.equals("deepObject") && !type.isEmpty() && !type.equals("object")) {
        findings.add(
            api.contract(),
            parameter.pointer("style"),
            "deepObject is for an object, not for type " + type,
            "use another style, or correct the type");
      }
    }
  }
}
