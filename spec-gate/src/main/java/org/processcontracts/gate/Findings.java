package org.processcontracts.gate;

import java.nio.file.Path;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.processcontracts.gate.yaml.Position;
import org.processcontracts.gate.yaml.Problem;
import org.processcontracts.gate.yaml.YamlDocument;

/** Collects what one rule finds; the same finding twice counts once. */
public final class Findings {

  private final String rule;
  private final Specs specs;
  private final SortedSet<Finding> found = new TreeSet<>();

  Findings(String rule, Specs specs) {
    this.rule = rule;
    this.specs = specs;
  }

  /** A fault at a node of a YAML file. */
  public void add(YamlDocument document, String pointer, String message, String fix) {
    add(document.file(), document.position(pointer), pointer, message, fix);
  }

  /** A fault at a line of a file that is not YAML. */
  public void add(Path file, int line, String message, String fix) {
    add(file, new Position(line, 1), "", message, fix);
  }

  /** Faults that were met on reading a file. */
  public void add(Path file, List<Problem> problems) {
    problems.forEach(p -> add(file, p.position(), "", p.message(), p.fix()));
  }

  private void add(Path file, Position at, String pointer, String message, String fix) {
    found.add(new Finding(rule, specs.name(file), at.line(), at.column(), pointer, message, fix));
  }

  SortedSet<Finding> found() {
    return found;
  }
}
