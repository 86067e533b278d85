package org.processcontracts.gate.rule;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Paths by their segments, to find those that a request can match together. */
final class PathTree {

  private static final String ANY = "{}";

  private final Map<String, PathTree> children = new HashMap<>();
  private @Nullable String path;
  private int steps;

  /**
   * An empty tree.
   *
   * @param steps how many nodes may be looked at in all, so that no number of paths takes long
   */
  PathTree(int steps) {
    this.steps = steps;
  }

  void add(String added) {
    PathTree here = this;
    for (String segment : segments(added)) {
      here = here.children.computeIfAbsent(segment, s -> new PathTree(0));
    }
    here.path = added;
  }

  /** A path that can match the same request, while neither is more concrete than the other. */
  Optional<String> rival(String wanted) {
    return Optional.ofNullable(search(this, segments(wanted), 0, false, false));
  }

  private @Nullable String search(
      PathTree at, List<String> segments, int index, boolean wider, boolean narrower) {
    if (steps-- <= 0) {
      return null;
    }
    if (index == segments.size()) {
      return wider && narrower ? at.path : null;
    }
    String segment = segments.get(index);
    boolean any = segment.contains("{");
    for (String key : any ? List.copyOf(at.children.keySet()) : List.of(segment, ANY)) {
      PathTree next = at.children.get(key);
      // A segment that is a name in part can be told apart or not; that is not looked into.
      boolean whole = any == segment.equals(ANY) && key.contains("{") == key.equals(ANY);
      if (next != null && (whole || key.equals(segment))) {
        String found =
            search(
                next,
                segments,
                index + 1,
                wider || (key.equals(ANY) && !any),
                narrower || (any && !key.equals(ANY)));
        if (found != null) {
          return found;
        }
      }
    }
    return null;
  }

  private static List<String> segments(String path) {
    return List.of(PathTemplate.shape(path).split("/", -1));
  }
}
