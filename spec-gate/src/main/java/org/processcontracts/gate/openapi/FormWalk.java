package org.processcontracts.gate.openapi;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.processcontracts.gate.openapi.Fault.Type;
import org.processcontracts.gate.yaml.Pointer;
import tools.jackson.databind.JsonNode;

/** Walks a contract along the tables of {@link Kind}. */
final class FormWalk {

  private final Consumer<Part> found;
  private final List<Fault> faults = new ArrayList<>();
  private final Spelling spelling = new Spelling();
  private final Map<Kind, String> choices = new EnumMap<>(Kind.class);

  FormWalk(Consumer<Part> found) {
    this.found = found;
  }

  List<Fault> faults() {
    return faults;
  }

  void begin(JsonNode root) {
    if (root.isObject()) {
      object(new Part(Kind.OPENAPI, root, null, ""));
    }
  }

  void object(Part part) {
    found.accept(part);
    Kind kind = part.isReference() ? Kind.REFERENCE : part.kind();
    kind.fields()
        .forEach(
            (key, field) -> {
              if (field.required() && !part.node().has(key)) {
                missing(part, kind, key);
              }
            });
    if (kind == Kind.RESPONSES && part.node().isEmpty()) {
      fault(Type.MISSING_KEY, part, "", "there is no response", "describe one, or a default");
    }
    part.node()
        .forEachEntry(
            (key, value) -> {
              if (key.equals("$ref") && !value.isString() && part.kind().value(key) == null) {
                wrong(part, "/$ref", value, "a text");
                return;
              }
              String expected = kind.value(key);
              if (expected != null && (kind.fields().containsKey(key) || !key.startsWith("x-"))) {
                value(part, Pointer.child("", key), value, expected);
              } else if (!key.startsWith("x-") && kind != Kind.REFERENCE && !key.equals("<<")) {
                unknown(part, key);
              }
            });
  }

  private void missing(Part part, Kind kind, String key) {
    fault(
        Type.MISSING_KEY,
        part,
        "",
        "%s needs '%s'".formatted(kind.some(), key),
        "add '%s'".formatted(key));
  }

  private void unknown(Part part, String key) {
    Kind kind = part.kind();
    String path = Pointer.child("", key);
    if (kind.patterned()) {
      String fix =
          kind == Kind.PATHS
              ? "begin the path with a slash"
              : "write '200', '4XX' or default, quoted";
      fault(Type.UNKNOWN_KEY, part, path, "'%s' is no key here".formatted(key), fix);
      return;
    }
    Set<String> known = kind.fields().keySet();
    String fix =
        spelling
            .near(key, known)
            .map("did you mean %s?"::formatted)
            .orElseGet(() -> choices.computeIfAbsent(kind, FormWalk::choice));
    fault(Type.UNKNOWN_KEY, part, path, "%s has no '%s'".formatted(kind.some(), key), fix);
  }

  private static String choice(Kind kind) {
    return "use one of %s, or begin it with x-".formatted(some(kind.fields().keySet()));
  }

  /** A list of dozens helps nobody. */
  private static String some(Set<String> known) {
    String first = known.stream().limit(12).collect(Collectors.joining(", "));
    return known.size() <= 12 ? first : first + " …";
  }

  private void value(Part part, String path, JsonNode value, String expected) {
    switch (expected.charAt(0)) {
      case '[' -> list(part, path, value, expected);
      case '{' -> map(part, path, value, expected.substring(1, expected.length() - 1));
      case '&' -> value(part, path, value, expected.substring(1));
      case '?' -> {
        if (!value.isBoolean()) {
          value(part, path, value, expected.substring(1));
        }
      }
      default -> {
        if (!Character.isUpperCase(expected.charAt(0))) {
          scalar(part, path, value, expected);
        } else if (value.isObject()) {
          object(new Part(Kind.valueOf(expected), value, part, path));
        } else if (path.equals("/additionalProperties")) {
          fault(Type.VALUE, part, path, shown(value) + " is no boolean", "write true or false");
        } else {
          wrong(part, path, value, Kind.valueOf(expected).some());
        }
      }
    }
  }

  private void list(Part part, String path, JsonNode value, String expected) {
    if (!value.isArray()) {
      wrong(part, path, value, "a list");
    } else if (value.isEmpty() && expected.endsWith("+")) {
      fault(Type.VALUE, part, path, "the list is empty", "add to it, or leave it out");
    }
    String item = expected.substring(1, expected.lastIndexOf(']'));
    for (int i = 0; value.isArray() && i < value.size(); i++) {
      value(part, path + "/" + i, value.get(i), item);
    }
  }

  private void map(Part part, String path, JsonNode value, String expected) {
    if (!value.isObject()) {
      wrong(part, path, value, "an object");
    } else {
      value.forEachEntry((key, item) -> value(part, Pointer.child(path, key), item, expected));
    }
  }

  private void scalar(Part part, String path, JsonNode value, String expected) {
    boolean right =
        switch (expected) {
          case "any" -> true;
          case "text" -> value.isString();
          case "flag" -> value.isBoolean();
          case "number" -> value.isNumber();
          case "count" ->
              value.isIntegralNumber() && value.canConvertToLong() && value.asLong() >= 0;
          default -> value.isString() && List.of(choices(expected)).contains(value.stringValue());
        };
    if (right) {
      return;
    }
    if (!expected.contains("|")) {
      wrong(part, path, value, expected.equals("count") ? "an integer from 0" : "a " + expected);
    } else {
      List<String> choices = List.of(choices(expected));
      fault(
          Type.VALUE,
          part,
          path,
          "%s is none of %s".formatted(shown(value), String.join(", ", choices)),
          Spelling.nearest(value.asString(""), choices)
              .map("did you mean %s?"::formatted)
              .orElse("write one of them"));
    }
  }

  private static String[] choices(String expected) {
    return expected.split("\\|");
  }

  private void wrong(Part part, String path, JsonNode value, String wanted) {
    String fix =
        wanted.equals("a text") && value.isValueNode() && !value.isNull()
            ? "quote it"
            : "write %s, or leave the key out".formatted(wanted.replace("flag", "boolean"));
    String message = "%s is not %s".formatted(shown(value), wanted.replace("flag", "boolean"));
    fault(Type.VALUE, part, path, message, fix);
  }

  /** A value as far as it fits a message. */
  static String shown(JsonNode value) {
    if (value.isContainer()) {
      return value.isArray() ? "a list" : "an object";
    }
    String text = value.toString();
    return text.length() <= 60 ? text : text.substring(0, 60) + "…";
  }

  private void fault(Type type, Part part, String path, String message, String fix) {
    faults.add(new Fault(type, part.pointer() + path, message, fix));
  }
}
