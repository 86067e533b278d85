package org.processcontracts.gate.compat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Collects changes; of one that shows at several places of the wire the gravest is kept. */
final class Changes {

  private final Map<List<@Nullable String>, Change> found = new LinkedHashMap<>();

  void add(Change change) {
    found.merge(
        Arrays.asList(change.id(), change.old(), change.now()),
        change,
        (one, other) -> other.severity().compareTo(one.severity()) < 0 ? other : one);
  }

  void addAll(Collection<Change> changes) {
    changes.forEach(this::add);
  }

  /** A change that breaks nobody. */
  void harmless(String id, @Nullable String old, @Nullable String now, String message) {
    add(new Change(id, Severity.COMPATIBLE, old, now, message, null));
  }

  /** A change that breaks somebody if there is a witness, and is undecided if there is none. */
  void breaking(
      String id,
      @Nullable String old,
      @Nullable String now,
      String message,
      @Nullable Witness witness) {
    Severity severity = witness == null ? Severity.UNDECIDED : Severity.BREAKING;
    add(new Change(id, severity, old, now, message, witness));
  }

  /** Whether nothing in it breaks or may break anybody. */
  boolean harmless() {
    return found.values().stream().allMatch(it -> it.severity() == Severity.COMPATIBLE);
  }

  List<Change> list() {
    return new ArrayList<>(found.values());
  }
}
