package org.processcontracts.gate;

import java.nio.file.Path;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.processcontracts.gate.yaml.Pointer;
import org.processcontracts.gate.yaml.Position;
import org.processcontracts.gate.yaml.Problem;
import org.processcontracts.gate.yaml.YamlDocument;

/** Collects what the rules find, one rule after the other; the same finding twice counts once. */
public final class Findings {

  private final Specs specs;
  private final SortedSet<Finding> found = new TreeSet<>();
  private Rule rule = Gate.RULES.get(0);

  Findings(Specs specs) {
    this.specs = specs;
  }

  /** What is added from now on is found by this rule. */
  void by(Rule next) {
    this.rule = next;
  }

  /** Whether no rule has found an error in this file so far. */
  public boolean sound(YamlDocument document) {
    String name = specs.name(document.file());
    return found.stream().noneMatch(f -> f.severity() == Severity.ERROR && f.file().equals(name));
  }

  /** Whether no rule has found an error so far in a keyword, or beside it in the same schema. */
  public boolean sound(YamlDocument document, String keyword) {
    String name = specs.name(document.file());
    String schema = Pointer.parent(keyword);
    return found.stream()
        .filter(f -> f.severity() == Severity.ERROR && f.file().equals(name))
        .map(Finding::pointer)
        .filter(at -> !Pointer.last(at).equals("default"))
        .noneMatch(at -> Pointer.parent(at).equals(schema) || (at + "/").startsWith(keyword + "/"));
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
    found.add(
        new Finding(
            rule.id(),
            rule.severity(),
            specs.name(file),
            at.line(),
            at.column(),
            pointer,
            message,
            fix));
  }

  SortedSet<Finding> found() {
    return found;
  }
}
