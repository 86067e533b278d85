package org.processcontracts.tests.stub;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import tools.jackson.databind.JavaType;

/** Finds every body that the contracts show, with the generated model of its schema. */
@SuppressWarnings("unchecked")
record Bodies(Examples examples) {

  /** A body and the model into which it is read. */
  record Body(String file, JavaType model) {
    @Override
    public String toString() {
      return file;
    }
  }

  List<Body> all() {
    try (var folders = Files.list(examples.specs())) {
      return folders
          .map(folder -> folder.getFileName().toString())
          .filter(api -> Files.exists(examples.specs().resolve(api).resolve("openapi.yaml")))
          .sorted()
          .flatMap(this::ofApi)
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Stream<Body> ofApi(String api) {
    var contract = examples.yaml(api + "/openapi.yaml");
    return child(contract, "paths").values().stream()
        .flatMap(path -> ((Map<String, Object>) path).values().stream())
        .flatMap(operation -> contents((Map<String, Object>) operation))
        .map(content -> child(content, "application/json"))
        .flatMap(
            media ->
                child(media, "examples").values().stream()
                    .map(example -> ((Map<String, String>) example).get("$ref"))
                    .map(file -> new Body(api + "/" + file, model(api, contract, schema(media)))));
  }

  private static Stream<Map<String, Object>> contents(Map<String, Object> operation) {
    return Stream.concat(
            Stream.of(child(operation, "requestBody")),
            child(operation, "responses").values().stream()
                .map(response -> (Map<String, Object>) response))
        .map(part -> child(part, "content"))
        .filter(content -> !content.isEmpty());
  }

  /** A schema component: a class of its name, or a list of the class of its items. */
  JavaType model(String api, Map<String, Object> contract, String name) {
    var schema = child(child(child(contract, "components"), "schemas"), name);
    var types = examples.mapper().getTypeFactory();
    if ("array".equals(schema.get("type"))) {
      return types.constructCollectionType(
          List.class, model(api, contract, name(child(schema, "items"))));
    }
    try {
      return types.constructType(
          Class.forName("org.processcontracts.server.%s.model.%s".formatted(api, name)));
    } catch (ClassNotFoundException e) {
      throw new IllegalStateException("The stub has no model for " + api + " " + name, e);
    }
  }

  private static String schema(Map<String, Object> media) {
    return name(child(media, "schema"));
  }

  private static String name(Map<String, Object> reference) {
    return ((String) reference.get("$ref")).replaceAll(".*/", "");
  }

  private static Map<String, Object> child(Map<String, Object> parent, String name) {
    return (Map<String, Object>) parent.getOrDefault(name, Map.of());
  }
}
