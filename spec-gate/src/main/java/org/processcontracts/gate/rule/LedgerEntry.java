package org.processcontracts.gate.rule;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.processcontracts.gate.Api;
import org.processcontracts.gate.Ledger.Kind;
import org.processcontracts.gate.contract.Element;
import org.processcontracts.gate.contract.Elements;
import org.processcontracts.gate.contract.TypeText;
import org.processcontracts.gate.yaml.Pointer;
import tools.jackson.databind.JsonNode;

/**
 * What a ledger row has to say about one node of a contract.
 *
 * @param at the node itself; differs from {@code pointer} for a member of an enum only
 */
record LedgerEntry(Kind kind, String pointer, String value, String mandatory, String at) {

  private static final Set<String> CONSTRAINTS =
      Set.of(
          "minLength",
          "maxLength",
          "pattern",
          "minimum",
          "maximum",
          "exclusiveMinimum",
          "exclusiveMaximum",
          "multipleOf",
          "minItems",
          "maxItems",
          "uniqueItems",
          "minProperties",
          "maxProperties",
          "nullable",
          "readOnly",
          "writeOnly",
          "additionalProperties");

  private static LedgerEntry of(Kind kind, String pointer, String value) {
    return new LedgerEntry(kind, pointer, value, "", pointer);
  }

  private static LedgerEntry of(Kind kind, String pointer, String value, boolean mandatory) {
    return new LedgerEntry(kind, pointer, value, mandatory ? "yes" : "no", pointer);
  }

  /** Everything in a contract that needs a row, in document order. */
  static List<LedgerEntry> all(Api api) {
    JsonNode contract = api.contract().tree();
    List<LedgerEntry> entries = new ArrayList<>();
    access("", contract, entries);
    contract.path("paths").propertyNames().stream()
        .map(path -> Pointer.child("/paths", path))
        .forEach(path -> access(path, contract.at(path), entries));
    for (Element element : Elements.of(contract)) {
      JsonNode node = element.node();
      String pointer = element.pointer();
      switch (element.kind()) {
        case OPERATION -> {
          entries.add(of(Kind.PATH, pointer, operation(contract, pointer, node)));
          access(pointer, node, entries);
        }
        case PARAMETER -> {
          String value = node.path("in").asString("") + " " + type(contract, node);
          entries.add(of(Kind.PARAMETER, pointer, value, required(node)));
        }
        case HEADER -> entries.add(of(Kind.HEADER, pointer, type(contract, node), required(node)));
        case RESPONSE -> {
          if (!element.owner().isEmpty()) {
            String value = Pointer.last(pointer) + " " + content(contract, node);
            entries.add(of(Kind.STATUS, pointer, value.strip()));
          }
        }
        case REQUEST_BODY -> {
          if (!element.owner().isEmpty()) {
            boolean mandatory = required(target(contract, node));
            entries.add(of(Kind.BODY, pointer, content(contract, node), mandatory));
          }
        }
        case EXAMPLE -> entries.add(of(Kind.EXAMPLE, pointer, api.exampleRef(pointer)));
        case PROPERTY ->
            entries.add(
                of(
                    Kind.PROPERTY,
                    pointer,
                    TypeText.of(contract, node),
                    contains(
                        contract.at(element.owner()).path("required"), Pointer.last(pointer))));
        default -> {}
      }
      if (element.isSchema() && !element.isReference()) {
        schema(pointer, node, entries);
      }
    }
    return entries;
  }

  /** Where requests go and what they need to be let in; of a contract, a path, or an operation. */
  private static void access(String pointer, JsonNode holder, List<LedgerEntry> entries) {
    JsonNode servers = holder.path("servers");
    for (int i = 0; servers.isArray() && i < servers.size(); i++) {
      String url = servers.get(i).path("url").asString("");
      entries.add(of(Kind.SERVER, pointer + "/servers/" + i, url));
    }
    JsonNode security = holder.path("security");
    for (int i = 0; security.isArray() && i < security.size(); i++) {
      String schemes = String.join(" ", security.get(i).propertyNames());
      entries.add(of(Kind.SECURITY, pointer + "/security/" + i, schemes));
    }
  }

  private static void schema(String pointer, JsonNode schema, List<LedgerEntry> entries) {
    schema.forEachEntry(
        (keyword, value) -> {
          String at = Pointer.child(pointer, keyword);
          if (keyword.equals("enum") && value.isArray()) {
            members(at, value, schema.path("x-enum-varnames"), entries);
          } else if (keyword.equals("default")) {
            entries.add(of(Kind.DEFAULT, at, text(value)));
          } else if (keyword.equals("additionalProperties")
              ? value.isBoolean() && !value.asBoolean()
              : CONSTRAINTS.contains(keyword)) {
            entries.add(of(Kind.CONSTRAINT, at, text(value)));
          }
        });
  }

  /** Each member of an enum with the name of its constant; null has none. */
  private static void members(
      String pointer, JsonNode values, JsonNode names, List<LedgerEntry> entries) {
    int named = 0;
    for (int i = 0; i < values.size(); i++) {
      JsonNode value = values.get(i);
      String name = value.isNull() ? "" : names.path(named++).asString("");
      String at = Pointer.child(pointer, Integer.toString(i));
      String words = (text(value) + " " + name).stripTrailing();
      entries.add(new LedgerEntry(Kind.ENUM, pointer, words, "", at));
    }
  }

  /** A string as it is, anything else as JSON. */
  static String text(JsonNode value) {
    return value.isString() ? value.stringValue() : value.toString();
  }

  /** Method, path and operationId, and the names of the parameters that it takes. */
  private static String operation(JsonNode contract, String pointer, JsonNode node) {
    List<String> tokens = Pointer.tokens(pointer);
    String method = tokens.get(2).toUpperCase(Locale.ROOT);
    String id = node.path("operationId").asString("");
    String names =
        Stream.of(contract.at(Pointer.parent(pointer)), node)
            .flatMap(holder -> holder.path("parameters").values().stream())
            .map(parameter -> target(contract, parameter).path("name").asString(""))
            .collect(Collectors.joining(", ", "(", ")"));
    String taken = names.equals("()") ? "" : names;
    return "%s %s %s%s".formatted(method, tokens.get(1), id, taken).strip();
  }

  /** The media types of a request body or response, each with its type. */
  private static String content(JsonNode contract, JsonNode holder) {
    return target(contract, holder).path("content").properties().stream()
        .map(media -> media.getKey() + " " + type(contract, media.getValue()))
        .collect(Collectors.joining(", "));
  }

  /** What a Reference Object refers to; anything else is its own target. */
  private static JsonNode target(JsonNode contract, JsonNode node) {
    String ref = node.path("$ref").asString("");
    return ref.startsWith("#/") ? contract.at(ref.substring(1)) : node;
  }

  private static String type(JsonNode contract, JsonNode holder) {
    return TypeText.of(contract, holder.path("schema"));
  }

  private static boolean required(JsonNode node) {
    return node.path("required").asBoolean(false);
  }

  private static boolean contains(JsonNode array, String text) {
    for (JsonNode item : array) {
      if (text.equals(item.asString(""))) {
        return true;
      }
    }
    return false;
  }
}
