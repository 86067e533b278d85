package org.processcontracts.tests.stub;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import tools.jackson.databind.json.JsonMapper;

/** The documented payloads. */
record Examples(Path specs, JsonMapper mapper) {

  /**
   * Reads a payload into the model of its schema.
   *
   * @param file within specs, such as {@code bcs/examples/listOpRecord/records.yaml}
   */
  <T> T read(String file, Class<T> model) {
    return mapper.readValue(json(file), model);
  }

  /** A payload as JSON text. */
  String json(String file) {
    return mapper.writeValueAsString(yaml(file).get("value"));
  }

  /** A YAML file that holds a mapping. */
  @SuppressWarnings("unchecked")
  Map<String, Object> yaml(String file) {
    try (var reader = Files.newBufferedReader(specs.resolve(file))) {
      return (Map<String, Object>) new Load(LoadSettings.builder().build()).loadFromReader(reader);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
