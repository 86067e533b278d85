package org.processcontracts.gate.rule;

import java.math.BigDecimal;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.processcontracts.gate.Api;
import org.processcontracts.gate.Findings;
import org.processcontracts.gate.openapi.Description;
import org.processcontracts.gate.openapi.Kind;
import org.processcontracts.gate.openapi.Part;
import org.processcontracts.gate.yaml.Pointer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/** Every schema can be satisfied by some value. */
public final class Satisfiable extends NamedRule {

  /** The rule. */
  public Satisfiable() {
    super("schema-satisfiable", "What no value satisfies, nobody can send.");
  }

  /** Beyond, other rules complain. */
  private static final int MAX_PARTS = 200;

  private static final Map<String, String> BOUNDS =
      Map.of(
          "minimum", "maximum",
          "minLength", "maxLength",
          "minItems", "maxItems",
          "minProperties", "maxProperties");

  @Override
  public void check(Api api, Findings findings) {
    Description description = api.description();
    for (Part schema : description.own(Kind.SCHEMA)) {
      if (schema.node().path("allOf").isArray()) {
        List<JsonNode> parts = parts(description, schema.node());
        types(api, schema, parts, findings);
        BOUNDS.forEach((min, max) -> bounds(api, schema, parts, min, max, findings));
      }
      members(api, schema, findings);
      items(api, schema, findings);
    }
    endless(api, findings);
  }

  /** The schema and all that its allOf consists of. */
  private static List<JsonNode> parts(Description description, JsonNode schema) {
    Set<JsonNode> seen = Collections.newSetFromMap(new IdentityHashMap<>());
    List<JsonNode> parts = new ArrayList<>();
    Deque<JsonNode> open = new ArrayDeque<>(List.of(schema));
    while (!open.isEmpty() && parts.size() < MAX_PARTS) {
      JsonNode part = open.remove();
      if (seen.add(part)) {
        parts.add(part);
        part.path("allOf").values().forEach(it -> description.resolved(it).ifPresent(open::add));
      }
    }
    return parts;
  }

  private static void types(Api api, Part schema, List<JsonNode> parts, Findings findings) {
    Set<String> types = new TreeSet<>();
    parts.forEach(part -> types.add(part.path("type").asString("")));
    types.remove("");
    if (types.contains("integer")) {
      types.remove("number");
    }
    // Null satisfies all types that allow it.
    boolean nulls = parts.stream().allMatch(part -> part.path("nullable").asBoolean(false));
    if (types.size() > 1 && !nulls) {
      findings.add(
          api.contract(),
          schema.pointer("allOf"),
          "no value is %s at once".formatted(String.join(" and ", types)),
          "correct the type of one part");
    }
  }

  private static void bounds(
      Api api, Part schema, List<JsonNode> parts, String min, String max, Findings findings) {
    Optional<BigDecimal> lower = numbers(parts, min).stream().max(BigDecimal::compareTo);
    Optional<BigDecimal> upper = numbers(parts, max).stream().min(BigDecimal::compareTo);
    boolean alone = parts.stream().anyMatch(part -> part.has(min) && part.has(max));
    // Bounds of another type bound nothing, and what is empty by itself is told there.
    boolean typed = parts.stream().anyMatch(part -> part.has("type"));
    if (typed
        && !alone
        && lower.isPresent()
        && upper.isPresent()
        && lower.get().compareTo(upper.get()) > 0) {
      findings.add(
          api.contract(),
          schema.pointer("allOf"),
          "%s %s and %s %s of its parts leave no value"
              .formatted(min, lower.get().toPlainString(), max, upper.get().toPlainString()),
          "correct one of them");
    }
  }

  private static List<BigDecimal> numbers(List<JsonNode> parts, String key) {
    return parts.stream()
        .map(part -> part.path(key))
        .filter(JsonNode::isNumber)
        .map(JsonNode::decimalValue)
        .toList();
  }

  private static void members(Api api, Part schema, Findings findings) {
    JsonNode least = schema.node().path("minProperties");
    JsonNode further = schema.node().path("additionalProperties");
    int known = schema.node().path("properties").size();
    if (schema.text("type").equals("object")
        && least.isNumber()
        && further.isBoolean()
        && !further.booleanValue()
        && least.decimalValue().compareTo(BigDecimal.valueOf(known)) > 0) {
      findings.add(
          api.contract(),
          schema.pointer("minProperties"),
          "minProperties is %s, but there are %d properties".formatted(least, known),
          "write %d at most, or describe more properties".formatted(known));
    }
  }

  private static void items(Api api, Part schema, Findings findings) {
    JsonNode least = schema.node().path("minItems");
    if (!schema.flag("uniqueItems") || !least.isNumber()) {
      return;
    }
    JsonNode members =
        api.description()
            .resolved(schema.node().path("items"))
            .map(items -> items.path("enum"))
            .orElse(MissingNode.getInstance());
    if (members.isArray()
        && least.decimalValue().compareTo(BigDecimal.valueOf(members.size())) > 0) {
      findings.add(
          api.contract(),
          schema.pointer("minItems"),
          "minItems is %s, but there are %d different items".formatted(least, members.size()),
          "write %d at most, or add to the enum".formatted(members.size()));
    }
  }

  /** An object that has to hold an object of its own kind has no end. */
  private static void endless(Api api, Findings findings) {
    for (Part schema : api.description().own(Kind.SCHEMA)) {
      if (!schema.text("type").equals("object") || schema.flag("nullable")) {
        continue;
      }
      for (JsonNode name : schema.node().path("required").values()) {
        JsonNode property = schema.node().path("properties").path(name.asString(""));
        boolean itself =
            property.has("$ref")
                && api.description()
                    .resolved(property)
                    .filter(target -> target == schema.node())
                    .isPresent();
        if (itself) {
          findings.add(
              api.contract(),
              Pointer.child(schema.pointer("properties"), name.asString("")),
              "each value must hold another of its own kind, without end",
              "leave it out of required");
        }
      }
    }
  }
}
