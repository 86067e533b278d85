package org.processcontracts.gate.yaml;

import java.util.Optional;
import tools.jackson.core.JsonParser;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.TokenStreamFactory;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.core.json.JsonFactory;

/** What only YAML allows, such as a comment or a comma at the end, no reader of JSON takes. */
final class JsonSyntax {

  private static final JsonFactory STRICT =
      JsonFactory.builder().disable(TokenStreamFactory.Feature.CANONICALIZE_PROPERTY_NAMES).build();

  private JsonSyntax() {}

  /** Where a text stops being JSON; empty if it is JSON, or too great for this to be told. */
  static Optional<Problem> problem(String text) {
    if (text.isBlank()) {
      return Optional.empty();
    }
    try (JsonParser parser = STRICT.createParser(ObjectReadContext.empty(), text)) {
      while (parser.nextToken() != null) {
        // What the tokens say, the reader of YAML tells, with the place of each.
      }
      return Optional.empty();
    } catch (StreamConstraintsException e) {
      return Optional.empty();
    } catch (StreamReadException e) {
      TokenStreamLocation at = e.getLocation();
      Position position =
          at == null
              ? Position.START
              : new Position(Math.max(1, at.getLineNr()), Math.max(1, at.getColumnNr()));
      // The rest is about settings of the parser.
      String message = e.getOriginalMessage().replaceFirst("(?s)[:;]? \\((start|not|for) .*", "");
      return Optional.of(
          new Problem(position, "not JSON: " + message, "correct it, or call the file .yaml"));
    }
  }
}
