package org.processcontracts.gate.compat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.processcontracts.gate.contract.Contract;
import org.processcontracts.gate.yaml.Pointer;
import tools.jackson.databind.JsonNode;

/**
 * Whether two schemas say the same, whatever their names, their order and their words. Recursive
 * schemas are the same if no difference can be found.
 */
final class Sameness {

  private static final Set<String> WORDS =
      Set.of("title", "description", "example", "externalDocs", "deprecated", "xml");
  private static final Set<String> SCHEMAS =
      Set.of("items", "additionalProperties", "not", "x-contentSchema");
  private static final Set<String> LISTS = Set.of("allOf", "oneOf", "anyOf");

  private final Contract one;
  private final Contract other;
  private final Set<List<String>> assumed = new HashSet<>();

  /** A difference stays one, whatever was assumed when it was found. */
  private final Set<List<String>> different = new HashSet<>();

  private Sameness(Contract one, Contract other) {
    this.one = one;
    this.other = other;
  }

  static boolean of(Contract one, String pointer, Contract other, String otherPointer) {
    return new Sameness(one, other).schemas(pointer, otherPointer);
  }

  /** Whether the roots of two places say the same, in any order. */
  static boolean of(Contract one, List<String> roots, Contract other, List<String> otherRoots) {
    return new Sameness(one, other).lists(roots, otherRoots);
  }

  private boolean schemas(String pointer, String otherPointer) {
    String here = one.follow(pointer);
    String there = other.follow(otherPointer);
    List<String> pair = List.of(here, there);
    if (different.contains(pair)) {
      return false;
    }
    if (!assumed.add(pair)) {
      return true;
    }
    boolean same = nodes(here, there);
    if (!same) {
      different.add(pair);
    }
    return same;
  }

  private boolean nodes(String here, String there) {
    JsonNode schema = one.at(here);
    JsonNode otherSchema = other.at(there);
    if (!schema.isObject() || !otherSchema.isObject()) {
      return schema.equals(otherSchema);
    }
    Set<String> keywords = new LinkedHashSet<>(schema.propertyNames());
    keywords.addAll(otherSchema.propertyNames());
    keywords.removeIf(
        it -> WORDS.contains(it) || it.startsWith("x-") && !it.equals("x-contentSchema"));
    return keywords.stream().allMatch(keyword -> keyword(keyword, here, there));
  }

  private boolean keyword(String keyword, String schema, String otherSchema) {
    String here = Pointer.child(schema, keyword);
    String there = Pointer.child(otherSchema, keyword);
    JsonNode argument = one.at(here);
    JsonNode otherArgument = other.at(there);
    if (keyword.equals("discriminator")) {
      return argument.path("propertyName").equals(otherArgument.path("propertyName"))
          && tags(schema, otherSchema);
    }
    if (SCHEMAS.contains(keyword)) {
      return schemas(here, there);
    }
    if (LISTS.contains(keyword)) {
      return lists(items(here, argument), items(there, otherArgument));
    }
    if (keyword.equals("properties")) {
      return argument.propertyNames().size() == otherArgument.propertyNames().size()
          && argument.propertyNames().stream()
              .allMatch(it -> schemas(Pointer.child(here, it), Pointer.child(there, it)));
    }
    if (keyword.equals("required") || keyword.equals("enum")) {
      return argument.valueStream().toList().size() == otherArgument.valueStream().toList().size()
          && new HashSet<>(argument.valueStream().toList())
              .equals(new HashSet<>(otherArgument.valueStream().toList()));
    }
    return argument.equals(otherArgument);
  }

  private boolean tags(String schema, String otherSchema) {
    Map<String, String> targets = Tags.targets(one, schema);
    Map<String, String> others = Tags.targets(other, otherSchema);
    return targets.keySet().equals(others.keySet())
        && targets.entrySet().stream()
            .allMatch(it -> schemas(it.getValue(), String.valueOf(others.get(it.getKey()))));
  }

  private static List<String> items(String pointer, JsonNode list) {
    List<String> items = new ArrayList<>();
    for (int i = 0; i < list.size(); i++) {
      items.add(pointer + "/" + i);
    }
    return items;
  }

  /** Each has its own counterpart; what a failed attempt assumed is forgotten. */
  private boolean lists(List<String> pointers, List<String> otherPointers) {
    List<String> left = new ArrayList<>(otherPointers);
    for (String pointer : pointers) {
      boolean found = false;
      for (String candidate : List.copyOf(left)) {
        Set<List<String>> before = new HashSet<>(assumed);
        if (schemas(pointer, candidate)) {
          left.remove(candidate);
          found = true;
          break;
        }
        assumed.clear();
        assumed.addAll(before);
      }
      if (!found) {
        return false;
      }
    }
    return left.isEmpty();
  }
}
