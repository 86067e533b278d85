package org.processcontracts.gate;

import java.nio.file.Path;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.processcontracts.gate.yaml.Located;
import org.processcontracts.gate.yaml.Pointer;
import org.processcontracts.gate.yaml.Position;
import org.processcontracts.gate.yaml.Problem;
import org.processcontracts.gate.yaml.YamlDocument;

/** Collects what the rules find, one rule after the other; the same finding twice counts once. */
public final class Findings {

  private static final NavigableSet<String> NONE = Collections.emptyNavigableSet();
  private static final int MAX_TEXT = 1_000;

  /** They say nothing of a description that its parser could repeat. */
  private static final Set<String> APART = Set.of("baseline-compatible", "openapi-valid");

  private final Specs specs;
  private final SortedSet<Finding> found = new TreeSet<>();

  /** Files with what keeps other rules from looking: wrong for everybody, not only here. */
  private final Set<String> faulty = new HashSet<>();

  /** The pointers of such faults by file, each with a slash at its end. */
  private final Map<String, NavigableSet<String>> places = new HashMap<>();

  /** The pointers of the nodes that hold them. */
  private final Map<String, Set<String>> beside = new HashMap<>();

  private final Map<Path, String> names = new HashMap<>();
  private String rule = "";
  private Severity severity = Severity.ERROR;
  private boolean fault;

  /** What a project lets pass, or takes for less, though the specification does not. */
  private final SortedSet<Finding> lessened = new TreeSet<>();

  private boolean off;
  private boolean spared;
  private final Map<YamlDocument, Set<String>> parts = new HashMap<>();

  Findings(Specs specs) {
    this.specs = specs;
  }

  /** Lets a rule look; if the project has switched it off, only for {@link #untouched}. */
  void by(Rule next) {
    Optional<Severity> decided = specs.config().severity(next);
    boolean firm =
        next.severity() == Severity.ERROR
            && !Gate.POLICY.contains(next)
            && !APART.contains(next.id());
    off = decided.isEmpty();
    if (off && !firm) {
      return;
    }
    rule = next.id();
    severity = decided.orElse(next.severity());
    // A break is no fault of the description: whatever else is wrong with it is looked for, too.
    fault =
        decided.isPresent()
            && severity == Severity.ERROR
            && next.severity() == Severity.ERROR
            && !next.id().equals("baseline-compatible");
    spared = firm && !fault;
    next.check(specs, this);
  }

  /** Whether no rule has found an error so far in a description, whichever file it stands in. */
  public boolean sound(YamlDocument document) {
    return files(document).stream().noneMatch(faulty::contains);
  }

  /** Whether that holds as well for what the project has switched off, or lowered. */
  public boolean untouched(YamlDocument document) {
    Set<String> files = files(document);
    return sound(document)
        && lessened.stream().noneMatch(finding -> files.contains(finding.file()));
  }

  private Set<String> files(YamlDocument document) {
    return parts.computeIfAbsent(
        document, it -> it.parts().stream().map(specs::name).collect(Collectors.toSet()));
  }

  /** Whether no rule has found an error so far in a keyword, or beside it in the same schema. */
  public boolean sound(YamlDocument document, String keyword) {
    Located origin = document.origin(keyword);
    String name = names.computeIfAbsent(origin.document().file(), specs::name);
    String schema = Pointer.parent(origin.pointer());
    if (beside.getOrDefault(name, Set.of()).contains(schema)) {
      return false;
    }
    // Those at and below the keyword stand in a row.
    String below = origin.pointer() + "/";
    String next = places.getOrDefault(name, NONE).ceiling(below);
    return next == null || !next.startsWith(below);
  }

  /** Remembers a fault for the questions of later rules. */
  private void fault(Finding finding) {
    faulty.add(finding.file());
    String at = finding.pointer();
    // What is said of a whole file is said of no schema in it.
    if (!at.isEmpty() && !Pointer.last(at).equals("default")) {
      beside.computeIfAbsent(finding.file(), f -> new HashSet<>()).add(Pointer.parent(at));
      places.computeIfAbsent(finding.file(), f -> new TreeSet<>()).add(at + "/");
    }
  }

  /** A fault at a node of a description, told where somebody wrote that node. */
  public void add(YamlDocument document, String pointer, String message, String fix) {
    Located at = document.origin(pointer);
    add(at.document().file(), document.position(pointer), at.pointer(), message, fix);
  }

  /** A fault of the name under which a node stands: told where the name is, not what it names. */
  public void addName(YamlDocument document, String pointer, String message, String fix) {
    Located holder = document.origin(Pointer.parent(pointer));
    Located named =
        new Located(holder.document(), Pointer.child(holder.pointer(), Pointer.last(pointer)));
    Located at = named.node().isMissingNode() ? document.origin(pointer) : named;
    add(at.document(), at.pointer(), message, fix);
  }

  /** A change of a contract at a node of a YAML file, under an id of its own. */
  public void add(
      String changeId, YamlDocument document, String pointer, String message, String fix) {
    Optional<Severity> decided = specs.config().severity(changeId);
    Located at = document.origin(pointer);
    if (decided.isPresent() && !off) {
      found.add(
          finding(
              changeId,
              decided.get(),
              at.document().file(),
              document.position(pointer),
              at.pointer(),
              message,
              fix));
    }
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
    Finding finding = finding(rule, severity, file, at, pointer, message, fix);
    if (!off) {
      found.add(finding);
    }
    if (fault) {
      fault(finding);
    }
    if (spared) {
      lessened.add(finding);
    }
  }

  private Finding finding(
      String id,
      Severity gravity,
      Path file,
      Position at,
      String pointer,
      String message,
      String fix) {
    return new Finding(
        id,
        gravity,
        names.computeIfAbsent(file, specs::name),
        at.line(),
        at.column(),
        pointer,
        cut(message),
        cut(fix));
  }

  /** Whatever stands in a description, nobody reads more of it. */
  private static String cut(String text) {
    return text.length() <= MAX_TEXT ? text : text.substring(0, MAX_TEXT) + "…";
  }

  /** Whether anything was found that a waiver speaks of. */
  public boolean concern(Waiver waiver) {
    return found.stream().anyMatch(finding -> waiver.covers(finding, specs));
  }

  /** What was found, but for what is waived. */
  SortedSet<Finding> remaining() {
    specs.config().waivers().stream()
        .filter(waiver -> !waiver.expired())
        .forEach(waiver -> found.removeIf(finding -> waiver.covers(finding, specs)));
    return found;
  }
}
