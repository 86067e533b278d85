package org.processcontracts.gate.yaml;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Where each node of a document stands: a tree beside the tree, small enough for a great one. */
final class Places {

  private static final int FEW = 16;
  private static final String[] NO_NAMES = {};
  private static final Places[] NO_CHILDREN = {};

  private final int line;
  private final int column;
  private final String[] names;
  private final Places[] children;
  private @Nullable Map<String, Places> index;

  private Places(Position position, String[] names, Places[] children) {
    this.line = position.line();
    this.column = position.column();
    this.names = names;
    this.children = children;
  }

  static Places scalar(Position position) {
    return new Places(position, NO_NAMES, NO_CHILDREN);
  }

  static Places object(Position position, List<String> names, List<Places> values) {
    return new Places(position, names.toArray(String[]::new), values.toArray(Places[]::new));
  }

  static Places array(Position position, List<Places> items) {
    return new Places(position, NO_NAMES, items.toArray(Places[]::new));
  }

  /** The same below, at another place: a member is told by its key. */
  Places at(Position other) {
    return new Places(other, names, children);
  }

  /** The place of a pointer, or of the nearest node above it that exists. */
  synchronized Position find(String pointer) {
    Places here = this;
    for (String token : Pointer.tokens(pointer)) {
      Places next = here.child(token);
      if (next == null) {
        break;
      }
      here = next;
    }
    return new Position(here.line, here.column);
  }

  private @Nullable Places child(String token) {
    if (names.length == 0) {
      boolean number = token.matches("0|[1-9][0-9]{0,8}");
      return number && Integer.parseInt(token) < children.length
          ? children[Integer.parseInt(token)]
          : null;
    }
    if (names.length > FEW) {
      return indexed().get(token);
    }
    for (int i = 0; i < names.length; i++) {
      if (names[i].equals(token)) {
        return children[i];
      }
    }
    return null;
  }

  private Map<String, Places> indexed() {
    Map<String, Places> made = index;
    if (made == null) {
      made = new HashMap<>();
      for (int i = 0; i < names.length; i++) {
        made.put(names[i], children[i]);
      }
      index = made;
    }
    return made;
  }
}
