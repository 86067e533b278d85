package org.processcontracts.gate.contract;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.processcontracts.gate.yaml.Pointer;
import tools.jackson.databind.JsonNode;

/** Reads the operations of a bundled contract. */
final class OperationReader {

  private static final int MAX_HOPS = 32;

  private final JsonNode root;

  OperationReader(JsonNode root) {
    this.root = root;
  }

  static String follow(JsonNode root, String pointer) {
    String here = pointer;
    for (int hops = 0; hops < MAX_HOPS; hops++) {
      String ref = root.at(here).path("$ref").asString("");
      if (!ref.startsWith("#/")) {
        return here;
      }
      here = ref.substring(1);
    }
    throw new IllegalStateException("references run in a circle at " + pointer);
  }

  List<Operation> operations() {
    return Elements.of(root).stream()
        .filter(element -> element.kind() == Element.Kind.OPERATION)
        .map(element -> operation(element.pointer(), element.node()))
        .toList();
  }

  private Operation operation(String pointer, JsonNode node) {
    String item = Pointer.parent(pointer);
    List<Parameter> parameters = parameters(item + "/parameters");
    parameters.addAll(parameters(pointer + "/parameters"));
    Map<String, Response> responses = new LinkedHashMap<>();
    for (String status : node.path("responses").propertyNames()) {
      responses.put(status, response(Pointer.child(pointer + "/responses", status), status));
    }
    return new Operation(
        node.path("operationId").asString(""),
        Pointer.last(pointer).toUpperCase(Locale.ROOT),
        Pointer.last(item),
        pointer,
        List.copyOf(parameters),
        requestBody(pointer + "/requestBody"),
        Collections.unmodifiableMap(responses));
  }

  private List<Parameter> parameters(String list) {
    List<Parameter> parameters = new ArrayList<>();
    for (int i = 0; i < root.at(list).size(); i++) {
      String pointer = follow(root, list + "/" + i);
      JsonNode node = root.at(pointer);
      parameters.add(
          new Parameter(
              node.path("in").asString(""),
              node.path("name").asString(""),
              node.path("required").asBoolean(false),
              pointer,
              examples(pointer)));
    }
    return parameters;
  }

  private @Nullable RequestBody requestBody(String at) {
    String pointer = follow(root, at);
    JsonNode node = root.at(pointer);
    return node.isMissingNode()
        ? null
        : new RequestBody(node.path("required").asBoolean(false), pointer, contents(pointer));
  }

  private Response response(String at, String status) {
    String pointer = follow(root, at);
    List<Header> headers = new ArrayList<>();
    for (String name : root.at(pointer).path("headers").propertyNames()) {
      String header = follow(root, Pointer.child(pointer + "/headers", name));
      headers.add(new Header(name, root.at(header).path("required").asBoolean(false), header));
    }
    return new Response(status, pointer, List.copyOf(headers), contents(pointer));
  }

  private List<Content> contents(String owner) {
    List<Content> contents = new ArrayList<>();
    for (String mediaType : root.at(owner).path("content").propertyNames()) {
      String pointer = Pointer.child(owner + "/content", mediaType);
      contents.add(new Content(mediaType, pointer, examples(pointer)));
    }
    return List.copyOf(contents);
  }

  private List<Example> examples(String owner) {
    List<Example> examples = new ArrayList<>();
    root.at(owner)
        .path("examples")
        .forEachEntry(
            (name, example) ->
                examples.add(
                    new Example(
                        name,
                        Pointer.child(owner + "/examples", name),
                        example.path("summary").asString(""),
                        example.path("value"))));
    return List.copyOf(examples);
  }
}
