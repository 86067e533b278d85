package org.processcontracts.gate.contract;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.processcontracts.gate.yaml.Pointer;
import tools.jackson.databind.JsonNode;

/**
 * All schemas that apply to one place of a payload, seen as one: references followed, allOf opened.
 * Two contracts that say the same in another arrangement have the same shapes.
 *
 * @param contract where the schemas stand
 * @param roots pointers of schemas that a value there must all satisfy; none lets everything pass
 * @param parts the roots and all that they include by allOf, each once
 * @param chosen pointers of each oneOf and anyOf of which an alternative is among the roots
 */
public record Shape(Contract contract, List<String> roots, List<String> parts, Set<String> chosen) {

  /** More alternatives than that are not told apart. */
  private static final int MAX_BRANCHES = 32;

  /** A shape that weighs more is not worth validating anything by. */
  public static final double MAX_WEIGHT = 20_000;

  /** The types of JSON; an integer is a number too. */
  public enum Type {
    /** The value null. */
    NULL,
    /** True and false. */
    BOOLEAN,
    /** A number without a fraction. */
    INTEGER,
    /** A number with a fraction. */
    NUMBER,
    /** A text. */
    STRING,
    /** A list. */
    ARRAY,
    /** Members by name. */
    OBJECT
  }

  /** The shape of a place to which all of these schemas apply; those that are missing do not. */
  public static Shape of(Contract contract, Collection<String> pointers) {
    Set<String> roots = new LinkedHashSet<>();
    Set<String> parts = new LinkedHashSet<>();
    for (String pointer : pointers) {
      if (contract.at(pointer).isObject()) {
        roots.add(contract.follow(pointer));
        open(contract, pointer, parts);
      }
    }
    return new Shape(contract, List.copyOf(roots), List.copyOf(parts), Set.of());
  }

  private static void open(Contract contract, String pointer, Set<String> parts) {
    String at = contract.follow(pointer);
    if (parts.add(at)) {
      for (int i = 0; i < contract.at(at).path("allOf").size(); i++) {
        open(contract, at + "/allOf/" + i, parts);
      }
    }
  }

  private Shape choose(String choice, int alternative) {
    List<String> more = new ArrayList<>(roots);
    more.add(choice + "/" + alternative);
    Shape shape = of(contract, more);
    Set<String> settled = new LinkedHashSet<>(chosen);
    settled.add(choice);
    return new Shape(contract, shape.roots, shape.parts, settled);
  }

  /** Pointers of a keyword, wherever a part has it. */
  public List<String> pointers(String keyword) {
    return parts.stream()
        .filter(part -> contract.at(part).has(keyword))
        .map(part -> Pointer.child(part, keyword))
        .toList();
  }

  /** The arguments of a keyword, one for each part that has it. */
  public List<JsonNode> arguments(String keyword) {
    return pointers(keyword).stream().map(contract::at).toList();
  }

  /** Whether a part says true to a keyword. */
  public boolean says(String keyword) {
    return arguments(keyword).stream().anyMatch(argument -> argument.asBoolean(false));
  }

  /** The numbers that parts give as argument of a keyword. */
  public List<BigDecimal> numbers(String keyword) {
    return arguments(keyword).stream()
        .filter(JsonNode::isNumber)
        .map(JsonNode::decimalValue)
        .toList();
  }

  /** The types that all parts allow. */
  public Set<Type> types() {
    Set<Type> types = EnumSet.allOf(Type.class);
    for (String part : parts) {
      JsonNode schema = contract.at(part);
      if (schema.path("type").isString()) {
        types.retainAll(types(schema));
      }
    }
    return types;
  }

  private static Set<Type> types(JsonNode schema) {
    Set<Type> types =
        switch (schema.path("type").asString("")) {
          case "boolean" -> EnumSet.of(Type.BOOLEAN);
          case "integer" -> EnumSet.of(Type.INTEGER);
          case "number" -> EnumSet.of(Type.INTEGER, Type.NUMBER);
          case "string" -> EnumSet.of(Type.STRING);
          case "array" -> EnumSet.of(Type.ARRAY);
          case "object" -> EnumSet.of(Type.OBJECT);
          default -> EnumSet.allOf(Type.class);
        };
    if (schema.path("nullable").asBoolean(false)) {
      types.add(Type.NULL);
    }
    return types;
  }

  /** Members with a schema of their own that may be sent to this side; in order of the contract. */
  public Set<String> members(Side side) {
    Set<String> names = declared();
    names.removeIf(name -> member(name).says(hidden(side)));
    return names;
  }

  /** Members with a schema of their own, for whichever side; in order of the contract. */
  public Set<String> declared() {
    Set<String> names = new LinkedHashSet<>();
    for (JsonNode properties : arguments("properties")) {
      names.addAll(properties.propertyNames());
    }
    return names;
  }

  /** Whether it has a member under that name, be it for this side or not. */
  public boolean declares(String name) {
    return arguments("properties").stream().anyMatch(properties -> properties.has(name));
  }

  /** Members that a value sent to this side must have. */
  public Set<String> required(Side side) {
    Set<String> names = new LinkedHashSet<>();
    for (JsonNode required : arguments("required")) {
      required.forEach(name -> names.add(name.asString("")));
    }
    names.removeIf(name -> declares(name) && member(name).says(hidden(side)));
    return names;
  }

  /** The keyword that keeps a member from a side. */
  public static String hidden(Side side) {
    return side == Side.REQUEST ? "readOnly" : "writeOnly";
  }

  /** What applies to a member, declared or not. */
  public Shape member(String name) {
    List<String> pointers = new ArrayList<>();
    for (String part : parts) {
      JsonNode schema = contract.at(part);
      if (schema.path("properties").has(name)) {
        pointers.add(Pointer.child(part + "/properties", name));
      } else if (schema.path("additionalProperties").isObject()) {
        pointers.add(part + "/additionalProperties");
      }
    }
    return of(contract, pointers);
  }

  /** What applies to each item of a list. */
  public Shape items() {
    return of(contract, pointers("items"));
  }

  /** What applies to members of any name, if the contract says in so many words that there are. */
  public Optional<Shape> map() {
    List<JsonNode> arguments = arguments("additionalProperties");
    return arguments.isEmpty() || closed()
        ? Optional.empty()
        : Optional.of(of(contract, pointers("additionalProperties")));
  }

  /** Whether members that it does not name are forbidden. */
  public boolean closed() {
    return arguments("additionalProperties").stream()
        .anyMatch(argument -> argument.isBoolean() && !argument.asBoolean());
  }

  /** Pointers of each oneOf and anyOf that is not settled. */
  public List<String> choices() {
    List<String> choices = new ArrayList<>(pointers("oneOf"));
    choices.addAll(pointers("anyOf"));
    choices.removeAll(chosen);
    return choices;
  }

  /** The shape once for each different alternative that it offers; itself if it offers none. */
  public List<Shape> branches() {
    List<Shape> branches = new ArrayList<>();
    List<Shape> open = new ArrayList<>(List.of(this));
    Set<List<String>> seen = new HashSet<>();
    while (!open.isEmpty()) {
      Shape shape = open.remove(0);
      String choice = shape.choices().stream().findFirst().orElse(null);
      if (choice == null || branches.size() + open.size() > MAX_BRANCHES) {
        branches.add(shape);
      } else {
        for (int i = 0; i < contract.at(choice).size(); i++) {
          Shape alternative = shape.choose(choice, i);
          if (seen.add(alternative.parts)) {
            open.add(alternative);
          }
        }
      }
    }
    return branches.isEmpty() ? List.of(this) : List.copyOf(branches);
  }

  /**
   * How many schemas a validator may have to look at for one value, those of its members apart.
   * Grows without bound where alternatives share alternatives.
   */
  public double weight() {
    Map<String, Double> known = new HashMap<>();
    return roots.stream().mapToDouble(root -> weight(root, known)).sum();
  }

  private double weight(String pointer, Map<String, Double> known) {
    String at = contract.follow(pointer);
    Double weight = known.get(at);
    if (weight != null) {
      return weight;
    }
    known.put(at, 1.0);
    double sum = 1;
    for (String keyword : List.of("allOf", "oneOf", "anyOf")) {
      for (int i = 0; i < contract.at(at).path(keyword).size(); i++) {
        sum += weight(at + "/" + keyword + "/" + i, known);
      }
    }
    known.put(at, sum);
    return sum;
  }

  /** What is wrong with a value here; empty if it is valid. */
  public List<Violation> validate(JsonNode value, Side side) {
    List<Violation> violations = new ArrayList<>();
    for (String root : roots) {
      violations.addAll(contract.validator().validate(value, root, side));
    }
    return violations;
  }

  /** Whether every member in a value, at any depth, is one that the contract tells of. */
  public boolean tells(JsonNode value, Side side) {
    if (value.isArray()) {
      Shape items = items();
      return value.valueStream().allMatch(item -> items.tells(item, side));
    }
    if (!value.isObject()) {
      return true;
    }
    List<Shape> branches = branches();
    for (String name : value.propertyNames()) {
      boolean told =
          branches.stream()
              .filter(branch -> branch.map().isPresent() || branch.declares(name))
              .anyMatch(branch -> branch.member(name).tells(value.get(name), side));
      if (!told) {
        return false;
      }
    }
    return true;
  }
}
