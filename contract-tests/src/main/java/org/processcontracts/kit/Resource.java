package org.processcontracts.kit;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Optional;
import org.processcontracts.gate.yaml.YamlReader;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** Files that the kit brings along. */
public final class Resource {

  private Resource() {}

  /** The text of one, such as contracts/apis.txt; empty if there is none. */
  public static Optional<String> text(String name) {
    try (InputStream text = Resource.class.getResourceAsStream("/" + name)) {
      return text == null ? Optional.empty() : Optional.of(new String(text.readAllBytes(), UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What a YAML file tells; an empty object if there is none. */
  public static JsonNode yaml(String name) {
    return text(name)
        .map(text -> YamlReader.parse(Path.of(name), text).tree())
        .orElseGet(JsonNodeFactory.instance::objectNode);
  }
}
