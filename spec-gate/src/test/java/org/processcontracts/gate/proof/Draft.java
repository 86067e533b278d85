package org.processcontracts.gate.proof;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.processcontracts.gate.yaml.Pointer;

/**
 * Edits of one file, all told by its pointers as they were. What no edit touches keeps its layout.
 * It knows the lines on which a finding is rightly placed: those that were written, and for what
 * was dropped the line of what held it and the lines on both sides of the gap.
 */
final class Draft {

  /**
   * What becomes of a contract.
   *
   * @param files new texts by path from the folder of the API; a path that was not there is added
   * @param file the one that the defect is in
   * @param lines of it, counted from 1, on which the defect is to be found
   */
  record Result(Map<String, String> files, String file, Set<Integer> lines) {}

  private record Splice(int from, int to, List<String> lines, boolean marked) {}

  private final Source source;
  private final List<Splice> splices = new ArrayList<>();
  private final Set<Integer> kept = new TreeSet<>();
  private String until = "";

  Draft(Source source) {
    this.source = source;
  }

  /** Writes another value, in a line, behind the key or hyphen. */
  Draft set(String pointer, String value) {
    return write(pointer, source.key(pointer), value);
  }

  /** Writes another key, as it is to be quoted, before the same value. */
  Draft key(String pointer, String key) {
    int line = source.line(pointer);
    String now = key + ":" + (source.value(pointer).isEmpty() ? "" : " " + source.value(pointer));
    return splice(line, line + 1, List.of(before(pointer) + now), true);
  }

  private Draft write(String pointer, String key, String value) {
    String now = key + (key.equals("-") ? "" : ":") + (value.isEmpty() ? "" : " " + value);
    int line = source.line(pointer);
    return splice(line, source.end(pointer), List.of(before(pointer) + now), true);
  }

  /** Writes other lines for a member or item; they are indented as it was. */
  Draft replace(String pointer, List<String> block) {
    int line = source.line(pointer);
    return splice(line, source.end(pointer), indented(before(pointer), pointer, block), true);
  }

  /** Adds lines in front of a member or item, indented as it is. */
  Draft before(String pointer, String... block) {
    int line = source.line(pointer);
    return splice(line, line, indented(before(pointer), pointer, List.of(block)), true);
  }

  /** Adds lines behind a member or item, indented as it is. */
  Draft after(String pointer, String... block) {
    int end = source.end(pointer);
    String blanks = " ".repeat(source.indent(pointer));
    return splice(end, end, List.of(block).stream().map(it -> blanks + it).toList(), true);
  }

  /** Adds lines behind the last member or item of a container. */
  Draft append(String container, String... block) {
    return after(last(container), block);
  }

  private String last(String container) {
    List<String> names = new ArrayList<>(source.at(container).propertyNames());
    int items = source.at(container).size();
    String last = names.isEmpty() ? Integer.toString(items - 1) : names.get(names.size() - 1);
    return Pointer.child(container, last);
  }

  /** Takes a member or item away; what held it must still hold something. */
  Draft drop(String pointer) {
    int line = source.line(pointer);
    String parent = Pointer.parent(pointer);
    mark(parent);
    mark(Pointer.parent(parent));
    kept.add(line - 1);
    kept.add(source.end(pointer));
    return splice(line, source.end(pointer), List.of(), false);
  }

  /** A finding on the line of this pointer is right too. */
  Draft mark(String pointer) {
    if (!pointer.isEmpty()) {
      kept.add(source.line(pointer));
    }
    return this;
  }

  /** Only findings on the lines of these pointers are right. */
  Draft only(List<String> pointers) {
    splices.replaceAll(it -> new Splice(it.from(), it.to(), it.lines(), false));
    kept.clear();
    pointers.forEach(this::mark);
    return this;
  }

  /**
   * The defect swallows all that follows as far as this text: a finding in there is right, and one
   * on the first line that is itself again.
   */
  Draft until(String text) {
    until = text;
    return this;
  }

  private Draft splice(int from, int to, List<String> lines, boolean marked) {
    splices.add(new Splice(from, to, lines, marked));
    return this;
  }

  private String before(String pointer) {
    return source.lines().get(source.line(pointer)).substring(0, source.indent(pointer));
  }

  /** The first line behind what stood before, such as a hyphen; blanks before the others. */
  private List<String> indented(String before, String pointer, List<String> block) {
    List<String> lines = new ArrayList<>();
    String blanks = " ".repeat(source.indent(pointer));
    for (String line : block) {
      lines.add((lines.isEmpty() ? before : blanks) + line);
    }
    return lines;
  }

  Result result() {
    List<Splice> ordered = new ArrayList<>(splices);
    ordered.sort(Comparator.comparingInt(Splice::from).thenComparingInt(Splice::to));
    List<String> now = new ArrayList<>();
    Set<Integer> marks = new TreeSet<>();
    int next = 0;
    int written = 0;
    for (Splice splice : ordered) {
      next = copy(next, splice.from(), now, marks);
      for (String line : splice.lines()) {
        now.add(line);
        written = now.size();
        if (splice.marked()) {
          marks.add(now.size());
        }
      }
      next = Math.max(next, splice.to());
    }
    copy(next, source.lines().size(), now, marks);
    int line = until.isEmpty() ? now.size() : written;
    while (line < now.size() && !now.get(line).contains(until)) {
      marks.add(++line);
    }
    if (line < now.size()) {
      marks.add(line + 1);
      marks.add(line + 2);
    }
    return new Result(Map.of(source.name(), String.join("\n", now) + "\n"), source.name(), marks);
  }

  private int copy(int from, int to, List<String> now, Set<Integer> marks) {
    for (int i = from; i < to; i++) {
      now.add(source.lines().get(i));
      if (kept.contains(i)) {
        marks.add(now.size());
      }
    }
    return Math.max(from, to);
  }
}
