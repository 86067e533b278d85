package org.processcontracts.gate.openapi;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.processcontracts.gate.yaml.Pointer;
import tools.jackson.databind.node.ObjectNode;

/** Room for further components in a description. */
final class Components {

  private static final Map<Kind, String> SECTIONS = new EnumMap<>(Kind.class);

  static {
    Kind.COMPONENTS
        .fields()
        .forEach(
            (section, field) ->
                SECTIONS.put(Kind.valueOf(field.value().replaceAll("[{&}]", "")), section));
  }

  private final ObjectNode root;
  private final Map<String, Set<String>> names = new HashMap<>();
  private final Map<String, Integer> next = new HashMap<>();

  Components(ObjectNode root) {
    this.root = root;
  }

  /** Whether there can be components of a kind. */
  static boolean hold(Kind kind) {
    return SECTIONS.containsKey(kind);
  }

  /** The kind of what stands at a pointer in any description; null if the pointer does not tell. */
  static @Nullable Kind at(String pointer) {
    String[] tokens = pointer.split("/", -1);
    if (tokens.length == 4 && tokens[1].equals("components")) {
      for (Map.Entry<Kind, String> entry : SECTIONS.entrySet()) {
        if (entry.getValue().equals(tokens[2])) {
          return entry.getKey();
        }
      }
    }
    return null;
  }

  /**
   * The pointer of a new component, an empty object.
   *
   * @param wanted its name, to which a number is added if it is taken; case does not tell names
   *     apart, because it does not tell the files apart that generators write on every system
   */
  String add(Kind kind, String wanted) throws UnlinkableException {
    String section = SECTIONS.get(kind);
    if (section == null) {
      throw UnlinkableException.broken(
          kind.some() + " is never a reference", "write out here what it refers to");
    }
    ObjectNode holder = object(object(root, "components"), section);
    Set<String> taken =
        names.computeIfAbsent(
            section,
            s -> {
              Set<String> used = new HashSet<>();
              holder.propertyNames().forEach(name -> used.add(name.toLowerCase(Locale.ROOT)));
              return used;
            });
    String name = wanted;
    while (!taken.add(name.toLowerCase(Locale.ROOT))) {
      name = wanted + "_" + next.merge(section + "/" + wanted, 2, (last, two) -> last + 1);
    }
    holder.putObject(name);
    return Pointer.child("/components/" + section, name);
  }

  private static ObjectNode object(ObjectNode parent, String key) throws UnlinkableException {
    if (!parent.has(key)) {
      return parent.putObject(key);
    }
    if (parent.get(key) instanceof ObjectNode object) {
      return object;
    }
    throw UnlinkableException.broken(
        "%s is no object that could hold what this refers to".formatted(key), "make it one");
  }
}
