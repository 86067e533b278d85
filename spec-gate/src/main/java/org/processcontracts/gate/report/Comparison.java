package org.processcontracts.gate.report;

import java.math.BigInteger;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.processcontracts.gate.Finding;
import org.processcontracts.gate.Severity;
import org.processcontracts.gate.compat.Change;
import org.processcontracts.gate.compat.Compatibility;
import org.processcontracts.gate.compat.Verdict;
import org.processcontracts.gate.compat.Version;
import org.processcontracts.gate.contract.Contract;
import org.processcontracts.gate.contract.Operation;
import org.processcontracts.gate.yaml.Located;
import org.processcontracts.gate.yaml.Position;
import org.processcontracts.gate.yaml.YamlDocument;

/**
 * What lies between two contracts.
 *
 * @param old the older one
 * @param now the newer one
 * @param operations of both, as messages begin with them
 * @param changes gravest first
 * @param required the least step of the version
 * @param enough whether the version's step is as great; never if a version cannot be read
 */
public record Comparison(
    Side old,
    Side now,
    Set<String> operations,
    List<Change> changes,
    Verdict required,
    boolean enough) {

  /**
   * One of the two contracts.
   *
   * @param file its name, as findings print it
   * @param version its info.version; empty if it has none
   */
  public record Side(String file, String version) {

    private static Side of(String file, Contract contract) {
      return new Side(file, contract.at("/info/version").asString(""));
    }
  }

  /** Compares two contracts. */
  public static Comparison of(String oldFile, Contract old, String nowFile, Contract now) {
    Side before = Side.of(oldFile, old);
    Side after = Side.of(nowFile, now);
    Set<String> operations = new LinkedHashSet<>();
    for (Contract contract : List.of(now, old)) {
      for (Operation operation : contract.operations()) {
        operations.add(operation.method() + " " + operation.path());
      }
    }
    List<Change> changes = Compatibility.compare(old, now);
    Verdict required = Verdict.required(changes);
    boolean versions =
        Version.of(before.version()).isPresent() && Version.of(after.version()).isPresent();
    boolean enough = versions && Verdict.matches(before.version(), after.version(), required);
    return new Comparison(before, after, operations, changes, required, enough);
  }

  /** The least version that is enough; empty if the old one cannot be read. */
  public Optional<String> wanted() {
    return Version.of(old.version()).map(version -> next(version, required).toString());
  }

  /** The changes as findings: what breaks or may break are errors, the others notes. */
  public Report report(YamlDocument oldDocument, YamlDocument nowDocument) {
    return new Report(
        2,
        changes.stream()
            .map(
                change ->
                    change.now() == null
                        ? finding(change, old.file(), oldDocument, change.old())
                        : finding(change, now.file(), nowDocument, change.now()))
            .toList());
  }

  private Finding finding(
      Change change, String file, YamlDocument document, @Nullable String place) {
    String pointer = place == null ? "" : place;
    Position position = document.position(pointer);
    Located origin = document.origin(pointer);
    String witness = change.witness() == null ? "" : "; " + change.witness().brief();
    String doubt =
        change.severity() == org.processcontracts.gate.compat.Severity.UNDECIDED
            ? "may break: "
            : "";
    return new Finding(
        change.id(),
        switch (change.severity()) {
          case BREAKING, UNDECIDED -> Severity.ERROR;
          case COMPATIBLE -> Severity.NOTE;
        },
        name(file, document, origin),
        position.line(),
        position.column(),
        origin.pointer(),
        doubt + change.message() + witness,
        fix(change));
  }

  /** A node may stand in a file to which the named one refers. */
  private static String name(String file, YamlDocument document, Located origin) {
    Path part = origin.document().file();
    if (part.equals(document.file())) {
      return file;
    }
    Path inside = document.file().resolveSibling("").relativize(part);
    return Path.of(file).resolveSibling(inside).normalize().toString().replace('\\', '/');
  }

  private String fix(Change change) {
    String release =
        wanted().map(it -> "release it as " + it + " or later").orElse("raise info.version");
    return switch (change.severity()) {
      case BREAKING -> enough ? "tell the clients, or undo the change" : "undo it, or " + release;
      case UNDECIDED ->
          enough ? "see whether it breaks anybody" : "see whether it breaks anybody, or " + release;
      case COMPATIBLE -> enough || required == Verdict.MAJOR ? "none needed" : release;
    };
  }

  private static Version next(Version old, Verdict step) {
    if (step == Verdict.NONE) {
      return old;
    }
    if (!old.released()) {
      return new Version(old.major(), old.minor(), old.patch(), "");
    }
    boolean young = old.major().signum() == 0;
    BigInteger one = BigInteger.ONE;
    if (step == Verdict.MAJOR && !young) {
      return new Version(old.major().add(one), BigInteger.ZERO, BigInteger.ZERO, "");
    }
    if (step == Verdict.MAJOR || step == Verdict.MINOR && !young) {
      return new Version(old.major(), old.minor().add(one), BigInteger.ZERO, "");
    }
    return new Version(old.major(), old.minor(), old.patch().add(one), "");
  }
}
