package org.processcontracts.gate.proof;

import java.math.BigInteger;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.processcontracts.gate.contract.Side;
import org.processcontracts.gate.proof.Wire.Place;
import org.processcontracts.gate.yaml.YamlReader;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** Holds what an operator declares against payloads, without any help of the comparison. */
final class CrossCheck {

  /** Random payloads made from each of the two schemas. */
  private static final int PAYLOADS = 1_000;

  private static final long SEED = 20_261_122;

  /** What payloads say of a declaration. */
  enum Answer {
    /** A payload shows it. */
    CONFIRMED,
    /** No payload speaks against it. */
    NOT_CONTRADICTED,
    /** Nothing of it is in a schema: something was removed, say. */
    OUT_OF_REACH,
    /** A payload speaks against it, or none speaks for it that should. */
    CONTRADICTED
  }

  /** An answer, and the payload or the difference that tells it. */
  record Outcome(Mutant mutant, Answer answer, String evidence) {}

  private record Pair(Side side, boolean text, JsonNode old, JsonNode now) {}

  /** Payloads that one of the two takes and the other refuses. */
  private record Gap(String breaks, String loosens) {}

  private final Map<Pair, Gap> known = new ConcurrentHashMap<>();

  Outcome of(Mutant mutant) {
    Wire old = wire(mutant.subject(), Map.of());
    Wire now = wire(mutant.subject(), mutant.result().files());
    boolean alike = old.envelope().equals(now.envelope());
    Set<String> names = new LinkedHashSet<>(old.names());
    names.addAll(now.names());
    String breaks = "";
    String loosens = "";
    boolean differs = false;
    for (String name : names) {
      Place before = old.place(name);
      Place after = now.place(name);
      if (before != null && after != null && !before.schema().equals(after.schema())) {
        differs = true;
        Gap gap = gap(before, after);
        breaks = breaks.isEmpty() ? gap.breaks() : breaks;
        loosens = loosens.isEmpty() ? gap.loosens() : loosens;
      }
    }
    Expected expected = mutant.operator().expected();
    if (expected == Expected.BREAKING && !breaks.isEmpty()) {
      return new Outcome(mutant, Answer.CONFIRMED, breaks);
    }
    if (expected == Expected.BREAKING) {
      return alike
          ? new Outcome(mutant, Answer.CONTRADICTED, "no payload breaks")
          : new Outcome(mutant, Answer.OUT_OF_REACH, "");
    }
    boolean same = breaks.isEmpty() && (loosens.isEmpty() || expected == Expected.COMPATIBLE);
    if (!same || expected == Expected.BENIGN && !alike) {
      String evidence = !breaks.isEmpty() ? breaks : alike ? loosens : "another envelope";
      return new Outcome(mutant, Answer.CONTRADICTED, evidence);
    }
    return expected == Expected.COMPATIBLE && !differs
        ? new Outcome(mutant, Answer.OUT_OF_REACH, "")
        : new Outcome(mutant, Answer.NOT_CONTRADICTED, loosens);
  }

  private static Wire wire(Subject subject, Map<String, String> changed) {
    Map<String, JsonNode> trees = new HashMap<>();
    subject.files().forEach((name, file) -> trees.put(name, file.document().tree()));
    changed.forEach((name, text) -> trees.put(name, YamlReader.parse(Path.of(name), text).tree()));
    return new Wire(trees);
  }

  /** Looks at the innermost place that differs: the rest of a payload is the same on both sides. */
  private Gap gap(Place before, Place after) {
    JsonNode old = before.schema();
    JsonNode now = after.schema();
    List<JsonNode> examples = new ArrayList<>(before.examples());
    String step = step(old, now);
    while (!step.isEmpty()) {
      List<JsonNode> inner = new ArrayList<>();
      for (JsonNode example : examples) {
        inside(example, old, step).forEach(inner::add);
      }
      examples = inner;
      old = old.at(step);
      now = now.at(step);
      step = step(old, now);
    }
    Pair pair = new Pair(before.side(), before.text(), old, now);
    List<JsonNode> documented = examples;
    return known.computeIfAbsent(pair, it -> compare(it, documented));
  }

  /** The one key in which two schemas differ, if it leads to a schema; empty otherwise. */
  private static String step(JsonNode old, JsonNode now) {
    Set<String> keys = new HashSet<>(old.propertyNames());
    keys.addAll(now.propertyNames());
    keys.removeIf(key -> old.path(key).equals(now.path(key)));
    if (keys.size() != 1) {
      return "";
    }
    String key = keys.iterator().next();
    boolean both = old.path(key).isObject() && now.path(key).isObject();
    if (both && (key.equals("items") || key.equals("additionalProperties"))) {
      return "/" + key;
    }
    String member = both && key.equals("properties") ? member(old.get(key), now.get(key)) : "";
    boolean hidden =
        Stream.of("readOnly", "writeOnly")
            .anyMatch(
                it ->
                    now.at("/properties/" + member).has(it)
                        || old.at("/properties/" + member).has(it));
    return member.isEmpty() || hidden ? "" : "/properties/" + member;
  }

  private static String member(JsonNode old, JsonNode now) {
    Set<String> names = new HashSet<>(old.propertyNames());
    names.addAll(now.propertyNames());
    names.removeIf(name -> old.path(name).equals(now.path(name)));
    String name = names.size() == 1 ? names.iterator().next() : "";
    return old.path(name).isObject() && now.path(name).isObject() ? name : "";
  }

  private static Stream<JsonNode> inside(JsonNode value, JsonNode schema, String step) {
    if (step.startsWith("/properties/")) {
      return Stream.of(value.at(step.substring("/properties".length())))
          .filter(it -> !it.isMissingNode());
    }
    return step.equals("/items")
        ? value.valueStream()
        : value
            .propertyStream()
            .filter(it -> !schema.path("properties").has(it.getKey()))
            .map(Map.Entry::getValue);
  }

  private static Gap compare(Pair pair, List<JsonNode> documented) {
    Predicate<JsonNode> old = JsonSchemas.validator(pair.old(), pair.side());
    Predicate<JsonNode> now = JsonSchemas.validator(pair.now(), pair.side());
    List<JsonNode> payloads = new ArrayList<>(documented);
    Payloads random = new Payloads(SEED);
    for (int i = 0; i < PAYLOADS; i++) {
      payloads.add(random.next(pair.old()));
      payloads.add(random.next(pair.now()));
    }
    String breaks = "";
    String loosens = "";
    for (JsonNode payload : payloads) {
      if (pair.text() && (payload.isContainer() || payload.isNull())) {
        continue;
      }
      boolean before = old.test(pair.text() ? typed(payload, pair.old()) : payload);
      boolean after = now.test(pair.text() ? typed(payload, pair.now()) : payload);
      if (before != after) {
        boolean lost = pair.side() == Side.REQUEST ? before : after;
        String shown = pair.side() + " " + payload;
        breaks = lost && breaks.isEmpty() ? shown : breaks;
        loosens = lost || !loosens.isEmpty() ? loosens : shown;
      }
    }
    return new Gap(breaks, loosens);
  }

  /** What the receiver of a text makes of it. */
  private static JsonNode typed(JsonNode payload, JsonNode schema) {
    String text = payload.asString("");
    JsonNodeFactory nodes = JsonNodeFactory.instance;
    return switch (schema.path("type").asString("")) {
      case "integer" ->
          text.matches("-?[0-9]+")
              ? nodes.numberNode(new BigInteger(text))
              : nodes.stringNode(text);
      case "boolean" ->
          text.matches("true|false")
              ? nodes.booleanNode(text.equals("true"))
              : nodes.stringNode(text);
      case "string" -> nodes.stringNode(text);
      default -> payload;
    };
  }
}
