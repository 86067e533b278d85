package org.processcontracts.kit.wire;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.io.JsonStringEncoder;
import tools.jackson.core.json.JsonFactory;

/**
 * Compares JSON texts by their tokens. Numbers are equal when their digits are (1 is not 1.0, and
 * none is ever a double); a member that is absent is not one that is null; the order of members
 * does not count, that of elements does.
 */
public final class Json {

  /** As many as the validator reads. */
  private static final long MAX_TOKENS = 1_000_000;

  private static final JsonFactory FACTORY =
      JsonFactory.builder()
          .streamReadConstraints(StreamReadConstraints.builder().maxTokenCount(MAX_TOKENS).build())
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .build();

  /** One place where two texts differ. */
  public record Difference(String pointer, String expected, String seen) {

    /** What had to come and where, for people: item 0/name: "a". */
    public String told() {
      String place =
          pointer
              .replaceAll("/([0-9]+)(?=/|$)", "/item $1")
              .replaceFirst("^/", "")
              .replace("~1", "/")
              .replace("~0", "~");
      return "%s: %s".formatted(pointer.isEmpty() ? "the body" : place, expected);
    }

    @Override
    public String toString() {
      return "%s: expected %s, seen %s"
          .formatted(pointer.isEmpty() ? "(whole text)" : pointer, expected, seen);
    }
  }

  private sealed interface Node {}

  private record Members(Map<String, Node> map) implements Node {
    @Override
    public String toString() {
      return "an object of " + map.size();
    }
  }

  private record Elements(List<Node> list) implements Node {
    @Override
    public String toString() {
      return "an array of " + list.size();
    }
  }

  /** A string (with quotes and escapes), a number (as it stands), true, false or null. */
  private record Scalar(String literal) implements Node {
    @Override
    public String toString() {
      return literal;
    }
  }

  private Json() {}

  /**
   * The differences in the order of the expected text; empty when the texts mean the same.
   *
   * @throws IllegalArgumentException with line and column, if one is not exactly one JSON value, or
   *     has an object with two members of one name
   */
  public static List<Difference> differences(String expected, String seen) {
    var found = new ArrayList<Difference>();
    compare("", read("expected", expected), read("seen", seen), found);
    return found;
  }

  private static void compare(
      String pointer, @Nullable Node expected, @Nullable Node seen, List<Difference> found) {
    if (expected instanceof Members a && seen instanceof Members b) {
      var names = new LinkedHashSet<>(a.map().keySet());
      names.addAll(b.map().keySet());
      for (var name : names) {
        var escaped = name.replace("~", "~0").replace("/", "~1");
        compare(pointer + '/' + escaped, a.map().get(name), b.map().get(name), found);
      }
    } else if (expected instanceof Elements a && seen instanceof Elements b) {
      for (var i = 0; i < Math.max(a.list().size(), b.list().size()); i++) {
        compare(pointer + '/' + i, element(a, i), element(b, i), found);
      }
    } else if (expected == null || !expected.equals(seen)) {
      found.add(new Difference(pointer, shown(expected), shown(seen)));
    }
  }

  private static @Nullable Node element(Elements elements, int index) {
    return index < elements.list().size() ? elements.list().get(index) : null;
  }

  private static String shown(@Nullable Node node) {
    return node == null ? "not there" : node.toString();
  }

  private static Node read(String which, String text) {
    try (var parser = FACTORY.createParser(ObjectReadContext.empty(), text)) {
      if (parser.nextToken() == null) {
        throw new IllegalArgumentException("The %s text is empty".formatted(which));
      }
      var node = node(parser);
      if (parser.nextToken() != null) {
        throw new IllegalArgumentException(
            "The %s text goes on after its JSON value".formatted(which));
      }
      return node;
    } catch (JacksonException e) {
      var place = e.getLocation();
      // A text that is nested too deeply is refused without a place.
      var at = place == null ? "" : " at %d:%d".formatted(place.getLineNr(), place.getColumnNr());
      throw new IllegalArgumentException(
          "The %s text is not JSON%s: %s".formatted(which, at, e.getOriginalMessage()), e);
    }
  }

  private static Node node(JsonParser parser) {
    return switch (parser.currentToken()) {
      case START_OBJECT -> {
        var members = new LinkedHashMap<String, Node>();
        for (var name = parser.nextName(); name != null; name = parser.nextName()) {
          parser.nextToken();
          members.put(name, node(parser));
        }
        yield new Members(members);
      }
      case START_ARRAY -> {
        var elements = new ArrayList<Node>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
          elements.add(node(parser));
        }
        yield new Elements(elements);
      }
      case VALUE_STRING ->
          new Scalar(
              '"'
                  + new String(JsonStringEncoder.getInstance().quoteAsCharArray(parser.getString()))
                  + '"');
      default -> new Scalar(parser.getString());
    };
  }
}
