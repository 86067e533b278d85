package org.processcontracts.reference.load;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import org.processcontracts.gate.contract.Contract;
import org.processcontracts.gate.yaml.YamlReader;

/** The packaged contracts, as the specs jar holds them. */
public final class Contracts {

  private Contracts() {}

  /** The contract of an API. */
  public static Contract of(String api) {
    String resource = "/contracts/%s/openapi.yaml".formatted(api);
    try (InputStream file = Contracts.class.getResourceAsStream(resource)) {
      if (file == null) {
        throw new IllegalArgumentException("there is no contract of an API " + api);
      }
      String text = new String(file.readAllBytes(), UTF_8);
      return new Contract(api, YamlReader.parse(Path.of(resource), text).tree());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
