package org.processcontracts.gate.rule;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
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
  static List<LedgerEntry> all(JsonNode contract) {
    List<LedgerEntry> entries = new ArrayList<>();
    for (Element element : Elements.of(contract)) {
      JsonNode node = element.node();
      String pointer = element.pointer();
      switch (element.kind()) {
        case OPERATION -> entries.add(of(Kind.PATH, pointer, methodAndPath(pointer)));
        case PARAMETER -> {
          String value = node.path("in").asString("") + " " + type(contract, node);
          entries.add(of(Kind.PARAMETER, pointer, value, required(node)));
        }
        case HEADER -> entries.add(of(Kind.HEADER, pointer, type(contract, node), required(node)));
        case RESPONSE -> {
          if (!element.owner().isEmpty()) {
            entries.add(of(Kind.STATUS, pointer, Pointer.last(pointer)));
          }
        }
        case EXAMPLE -> entries.add(of(Kind.EXAMPLE, pointer, node.path("$ref").asString("")));
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

  private static void schema(String pointer, JsonNode schema, List<LedgerEntry> entries) {
    schema.forEachEntry(
        (keyword, value) -> {
          String at = Pointer.child(pointer, keyword);
          if (keyword.equals("enum")) {
            for (int i = 0; i < value.size(); i++) {
              String member = Pointer.child(at, Integer.toString(i));
              entries.add(new LedgerEntry(Kind.ENUM, at, text(value.get(i)), "", member));
            }
          } else if (keyword.equals("default")) {
            entries.add(of(Kind.DEFAULT, at, text(value)));
          } else if (keyword.equals("additionalProperties")
              ? value.isBoolean() && !value.asBoolean()
              : CONSTRAINTS.contains(keyword)) {
            entries.add(of(Kind.CONSTRAINT, at, text(value)));
          }
        });
  }

  /** A string as it is, anything else as JSON. */
  static String text(JsonNode value) {
    return value.isString() ? value.stringValue() : value.toString();
  }

  private static String methodAndPath(String pointer) {
    List<String> tokens = Pointer.tokens(pointer);
    return tokens.get(2).toUpperCase(Locale.ROOT) + " " + tokens.get(1);
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
