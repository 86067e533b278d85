package org.processcontracts.kit.relation;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.IntStream;

/** A few of many: values and texts to try. */
final class Some {

  /** Texts that mean something to a database or a parser, and hardly anybody has. */
  static final List<String> RARE =
      List.of("nobody has this", "%", "_", "\\", "'", "\"", "\\%", "' or '1'='1", "审批", "🐼");

  private Some() {}

  /** At most so many, with the first and the last one. */
  static <T> List<T> of(List<T> all, int most) {
    return all.size() <= most
        ? all
        : IntStream.range(0, most)
            .mapToObj(i -> all.get((int) ((long) i * (all.size() - 1) / (most - 1))))
            .toList();
  }

  /** Parts of a text, itself among them. */
  static Set<String> parts(String text) {
    int[] points = text.codePoints().toArray();
    int half = points.length / 2;
    Set<String> parts = new LinkedHashSet<>();
    parts.add(text);
    parts.add(text(points, 0, half));
    parts.add(text(points, half, points.length));
    parts.add(text(points, half, Math.min(half + 1, points.length)));
    parts.remove("");
    return parts;
  }

  /** Other texts that a careless comparison takes for this one. */
  static List<String> near(String text) {
    int[] points = text.codePoints().toArray();
    int half = points.length / 2;
    List<String> near = new ArrayList<>();
    near.add(text.toUpperCase(Locale.ROOT));
    near.add(text.toLowerCase(Locale.ROOT));
    near.add(text + "x");
    near.add(text + " ");
    near.add(text + "%");
    if (points.length > 0) {
      near.add(text(points, 0, points.length - 1));
      near.add(text(points, 0, half) + "_" + text(points, half + 1, points.length));
      near.add(text(points, 0, half) + "%" + text(points, half + 1, points.length));
    }
    near.removeIf(it -> it.equals(text) || it.isEmpty());
    return near;
  }

  private static String text(int[] points, int from, int to) {
    return new String(points, from, to - from);
  }
}
