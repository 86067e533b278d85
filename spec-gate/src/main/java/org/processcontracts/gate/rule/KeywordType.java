package org.processcontracts.gate.rule;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.processcontracts.gate.Api;
import org.processcontracts.gate.Findings;
import org.processcontracts.gate.Severity;
import org.processcontracts.gate.openapi.Fault;
import org.processcontracts.gate.openapi.Kind;
import org.processcontracts.gate.openapi.Part;

/** No schema has a keyword that its type gives no meaning. */
public final class KeywordType extends NamedRule {

  private final boolean formats;

  private KeywordType(String id, Severity severity, String reason, boolean formats) {
    super(id, severity, reason);
    this.formats = formats;
  }

  /** Keywords that constrain. */
  public static KeywordType keyword() {
    return new KeywordType(
        "keyword-type",
        Severity.ERROR,
        "A keyword that does not fit the type constrains nothing.",
        false);
  }

  /** Formats, which may be of any name and kind. */
  public static KeywordType format() {
    return new KeywordType(
        "format-type",
        Severity.WARNING,
        "Tools ignore a format that they know of another type, or fail on it.",
        true);
  }

  private static final Set<String> KNOWN =
      Set.of("array", "boolean", "integer", "number", "object", "string");
  private static final Map<String, Set<String>> TYPES = new LinkedHashMap<>();
  private static final Map<String, Set<String>> FORMATS = new LinkedHashMap<>();

  static {
    List.of("minLength", "maxLength", "pattern").forEach(k -> TYPES.put(k, Set.of("string")));
    List.of("minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum", "multipleOf")
        .forEach(k -> TYPES.put(k, Set.of("integer", "number")));
    List.of("items", "minItems", "maxItems", "uniqueItems")
        .forEach(k -> TYPES.put(k, Set.of("array")));
    List.of("properties", "required", "additionalProperties", "minProperties", "maxProperties")
        .forEach(k -> TYPES.put(k, Set.of("object")));
    // Great numbers written as texts are common: they keep every digit.
    FORMATS.put("int32", Set.of("integer", "number"));
    List.of("int64", "float", "double")
        .forEach(f -> FORMATS.put(f, Set.of("integer", "number", "string")));
    List.of("byte", "binary", "date", "date-time", "password", "email", "uuid", "uri")
        .forEach(f -> FORMATS.put(f, Set.of("string")));
  }

  @Override
  public void check(Api api, Findings findings) {
    Set<String> faulty =
        api.description().faults().stream().map(Fault::pointer).collect(Collectors.toSet());
    for (Part schema : api.description().own(Kind.SCHEMA)) {
      String type = schema.text("type");
      if (!KNOWN.contains(type)) {
        continue;
      }
      String format = schema.text("format");
      if (!formats) {
        TYPES.forEach(
            (keyword, types) -> {
              if (schema.node().has(keyword)
                  && !types.contains(type)
                  && !faulty.contains(schema.pointer(keyword))) {
                wrong(api, schema, keyword, keyword, type, findings);
              }
            });
      } else if (!FORMATS.getOrDefault(format, Set.of(type)).contains(type)) {
        wrong(api, schema, "format", "format " + format, type, findings);
      }
    }
  }

  private static void wrong(
      Api api, Part schema, String key, String what, String type, Findings findings) {
    findings.add(
        api.contract(),
        schema.pointer(key),
        "%s means nothing for type %s".formatted(what, type),
        "remove it, or correct the type");
  }
}
