package org.processcontracts.gate.rule;

import io.swagger.v3.parser.OpenAPIV3Parser;
import io.swagger.v3.parser.core.models.ParseOptions;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.processcontracts.gate.Api;
import org.processcontracts.gate.ApiRule;
import org.processcontracts.gate.Bundle;
import org.processcontracts.gate.Findings;
import org.processcontracts.gate.contract.Element;
import org.processcontracts.gate.contract.Elements;
import org.processcontracts.gate.yaml.Pointer;
import tools.jackson.databind.JsonNode;

/** The contract is OpenAPI 3.0.3, complete in its own folder. */
public final class OpenApiValid implements ApiRule {

  @Override
  public String id() {
    return "openapi-valid";
  }

  @Override
  public String reason() {
    return "Generators and mocks misread, or fetch from elsewhere, what is not plain OpenAPI 3.0.3.";
  }

  @Override
  public void check(Api api, Findings findings) {
    if (!api.contract().at("/openapi").asString("").equals("3.0.3")) {
      findings.add(api.contract(), "/openapi", "the version is not 3.0.3", "write openapi: 3.0.3");
    }
    Set<String> examples =
        Elements.of(api.contract().tree()).stream()
            .filter(element -> element.kind() == Element.Kind.EXAMPLE)
            .map(element -> element.pointer() + "/$ref")
            .collect(Collectors.toSet());
    // The parser would follow these; it sees the contract only when there are none.
    if (refs(api, "", api.contract().tree(), examples, findings) && bundled(api)) {
      parse(api, findings);
    }
  }

  private static boolean refs(
      Api api, String pointer, JsonNode node, Set<String> examples, Findings findings) {
    boolean mapping = pointer.endsWith("/discriminator/mapping");
    boolean sound = true;
    for (Map.Entry<String, JsonNode> member : node.properties()) {
      String child = Pointer.child(pointer, member.getKey());
      JsonNode value = member.getValue();
      boolean ref = value.isString() && (mapping || member.getKey().equals("$ref"));
      sound &=
          ref
              ? ref(api, child, value.asString(), examples.contains(child), findings)
              : refs(api, child, value, examples, findings);
    }
    for (int i = 0; node.isArray() && i < node.size(); i++) {
      String child = Pointer.child(pointer, Integer.toString(i));
      sound &= refs(api, child, node.get(i), examples, findings);
    }
    return sound;
  }

  /** Whether no example is itself a reference; the rule on examples reports one that is. */
  private static boolean bundled(Api api) {
    return Elements.of(Bundle.tree(api)).stream()
        .noneMatch(element -> element.kind() == Element.Kind.EXAMPLE && element.isReference());
  }

  private static boolean ref(
      Api api, String pointer, String ref, boolean example, Findings findings) {
    // A missing example is reported by the rule on examples, and left out of the bundle.
    boolean file = ref.matches("examples/[\\w./-]+(#/.*)?") && !ref.contains("..");
    if (ref.startsWith("#/") ? api.resolve(ref).isPresent() : example && file) {
      return true;
    }
    boolean local = ref.startsWith("#");
    findings.add(
        api.contract(),
        pointer,
        local ? "nothing stands at " + ref : ref + " leads out of the contract and its examples",
        local ? "correct the reference" : "put the component into this file");
    return false;
  }

  private static void parse(Api api, Findings findings) {
    ParseOptions options = new ParseOptions();
    options.setResolve(true);
    List<String> messages =
        new OpenAPIV3Parser().readContents(Bundle.yaml(api), null, options).getMessages();
    for (String message : messages == null ? List.<String>of() : messages) {
      findings.add(
          api.contract(),
          ParserMessage.pointer(message),
          message,
          "see the OpenAPI Specification 3.0.3");
    }
  }
}
