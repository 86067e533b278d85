package org.processcontracts.gate.rule;

import java.util.List;
import org.processcontracts.gate.Api;
import org.processcontracts.gate.Findings;
import org.processcontracts.gate.openapi.Kind;
import org.processcontracts.gate.openapi.Part;

/** Of keys that exclude each other there is one. */
public final class ExclusiveKeys extends NamedRule {

  /** The rule. */
  public ExclusiveKeys() {
    super("exclusive-keys", "Of two keys that exclude each other, each tool picks its own.");
  }

  @Override
  public void check(Api api, Findings findings) {
    for (Kind kind : List.of(Kind.PARAMETER, Kind.HEADER)) {
      for (Part part : api.description().own(kind)) {
        one(api, part, "schema", "content", findings);
        atMostOne(api, part, "example", "examples", findings);
        if (part.node().path("content").isObject() && part.node().path("content").size() != 1) {
          findings.add(
              api.contract(),
              part.pointer("content"),
              "%s has exactly one media type".formatted(part.kind().some()),
              "keep one");
        }
      }
    }
    for (Part schema : api.description().own(Kind.SCHEMA)) {
      if (schema.flag("readOnly") && schema.flag("writeOnly")) {
        atMostOne(api, schema, "readOnly", "writeOnly", findings);
      }
    }
    api.description()
        .own(Kind.MEDIA_TYPE)
        .forEach(part -> atMostOne(api, part, "example", "examples", findings));
    api.description()
        .own(Kind.EXAMPLE)
        .forEach(part -> atMostOne(api, part, "value", "externalValue", findings));
    api.description()
        .own(Kind.LINK)
        .forEach(part -> one(api, part, "operationId", "operationRef", findings));
  }

  private static void one(Api api, Part part, String left, String right, Findings findings) {
    if (!part.node().has(left) && !part.node().has(right)) {
      findings.add(
          api.contract(),
          part.pointer(),
          "neither '%s' nor '%s'".formatted(left, right),
          "add one of them");
    }
    atMostOne(api, part, left, right, findings);
  }

  private static void atMostOne(Api api, Part part, String left, String right, Findings findings) {
    if (part.node().has(left) && part.node().has(right)) {
      findings.add(
          api.contract(),
          part.pointer(right),
          "both '%s' and '%s'".formatted(left, right),
          "remove one of them");
    }
  }
}
