package org.processcontracts.reference.load;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import org.processcontracts.gate.contract.Contract;
import org.processcontracts.gate.yaml.YamlReader;

/** The packaged contracts, as the specs jar holds them. */
public final class Contracts {

  private Contracts() {}

  /** The names of those that there are. */
  public static List<String> apis() {
    return text("apis.txt").lines().toList();
  }

  /** The contract of an API. */
  public static Contract of(String api) {
    String name = api + "/openapi.yaml";
    return new Contract(api, YamlReader.parse(Path.of(name), text(name)).tree());
  }

  private static String text(String name) {
    try (InputStream file = Contracts.class.getResourceAsStream("/contracts/" + name)) {
      if (file == null) {
        throw new IllegalArgumentException("there is no contract " + name);
      }
      return new String(file.readAllBytes(), UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
