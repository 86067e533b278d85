package org.processcontracts.gate.rule;

import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.processcontracts.gate.Api;
import org.processcontracts.gate.ApiRule;
import org.processcontracts.gate.Findings;
import org.processcontracts.gate.contract.Element;
import org.processcontracts.gate.contract.Elements;
import org.processcontracts.gate.yaml.Pointer;
import org.processcontracts.gate.yaml.YamlDocument;
import tools.jackson.databind.JsonNode;

/** Example files are Example Objects, and the contract refers to all of them. */
public final class ExampleObject implements ApiRule {

  private static final Set<String> KEYS =
      Set.of("summary", "description", "x-repairs", "x-decision", "value");
  private static final Set<String> REPAIR = Set.of("id", "change", "reason");

  @Override
  public String id() {
    return "example-object";
  }

  @Override
  public String reason() {
    return "An example that nothing refers to is tested by nothing; a repair must be told.";
  }

  @Override
  public void check(Api api, Findings findings) {
    Set<String> refs = new LinkedHashSet<>();
    for (Element element : Elements.of(api.contract().tree())) {
      if (element.kind() == Element.Kind.EXAMPLE) {
        String ref = api.exampleRef(element.pointer());
        refs.add(ref);
        // Whether what is left of a reference is inside and alone is for the rules on references.
        if (ref.isEmpty() || ref.startsWith("#")) {
          inline(api, element.pointer(), findings);
        }
      } else if (element.kind() == Element.Kind.EXAMPLE_VALUE) {
        inline(api, element.pointer(), findings);
      } else if (element.isSchema()) {
        for (String key : new String[] {"example", "examples"}) {
          if (element.node().has(key)) {
            inline(api, Pointer.child(element.pointer(), key), findings);
          }
        }
      }
    }
    api.examples()
        .forEach(
            (path, document) -> {
              if (document.readable()) {
                check(path, document, refs, findings);
              }
            });
  }

  private static void inline(Api api, String pointer, Findings findings) {
    findings.add(
        api.contract(),
        pointer,
        "the example is not a $ref to a file under examples/",
        "put it into such a file, as an Example Object, and refer to that under examples");
  }

  /** A file that is referred to with a fragment is a map of Example Objects. */
  private static void check(
      String path, YamlDocument document, Set<String> refs, Findings findings) {
    if (refs.stream().noneMatch(ref -> ref.startsWith(path + "#"))) {
      if (!refs.contains(path)) {
        findings.add(document, "", "nothing refers to this file", "refer to it, or remove it");
      }
      example(document, "", document.tree(), findings);
      return;
    }
    for (Map.Entry<String, JsonNode> entry : document.tree().properties()) {
      String pointer = Pointer.child("", entry.getKey());
      if (!refs.contains(path + "#" + pointer)) {
        findings.add(
            document, pointer, "nothing refers to this example", "refer to it, or remove it");
      }
      example(document, pointer, entry.getValue(), findings);
    }
  }

  private static void example(
      YamlDocument document, String pointer, JsonNode example, Findings findings) {
    if (example.path("summary").asString("").isBlank()) {
      findings.add(document, pointer, "the example has no summary", "say in a line what it shows");
    }
    if (!example.has("value")) {
      findings.add(document, pointer, "the example has no value", "put the payload under value");
    }
    for (String key : example.propertyNames()) {
      if (!KEYS.contains(key)) {
        findings.add(
            document,
            Pointer.child(pointer, key),
            "an Example Object has no '%s'".formatted(key),
            "use summary, description, x-repairs, x-decision, value");
      }
    }
    if (example.has("x-repairs")) {
      repairs(document, pointer + "/x-repairs", example.get("x-repairs"), findings);
    }
  }

  private static void repairs(
      YamlDocument document, String pointer, JsonNode repairs, Findings findings) {
    if (!repairs.isArray() || repairs.isEmpty()) {
      findings.add(document, pointer, "x-repairs is no list", "list repairs, or leave the key out");
      return;
    }
    Set<String> ids = new HashSet<>();
    for (int i = 0; i < repairs.size(); i++) {
      JsonNode repair = repairs.get(i);
      String at = Pointer.child(pointer, Integer.toString(i));
      boolean complete =
          Set.copyOf(repair.propertyNames()).equals(REPAIR)
              && REPAIR.stream().noneMatch(key -> repair.get(key).asString("").isBlank());
      if (!complete) {
        findings.add(document, at, "the repair is not {id, change, reason}", "write these three");
      } else if (!repair.get("id").asString().matches("[a-z0-9]+(-[a-z0-9]+)*")
          || !ids.add(repair.get("id").asString())) {
        findings.add(
            document,
            at + "/id",
            "the id is not kebab-case, or stands twice",
            "write one of its own like sorter-field-filled-in");
      }
    }
  }
}
