package org.processcontracts.gate;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.processcontracts.gate.yaml.Problem;

/**
 * document.csv: where every element of a contract comes from.
 *
 * @param file where it stands
 * @param rows those that are well-formed
 * @param problems what is wrong with the rest
 */
public record Ledger(Path file, List<Row> rows, List<Problem> problems) {

  /**
   * One row; {@code line} counts from 1. What value, mandatory and pointer mean depends on the
   * kind.
   */
  public record Row(
      int line,
      String document,
      String table,
      String element,
      Kind kind,
      String value,
      String mandatory,
      String pointer) {

    /** Whether a published document says it, and not a decision of this project. */
    public boolean published() {
      return document.matches("[0-9]{3}");
    }
  }

  /** What a row is about. */
  public enum Kind {
    SERVER,
    SECURITY,
    PATH,
    PARAMETER,
    BODY,
    PROPERTY,
    HEADER,
    STATUS,
    ENUM,
    CONSTRAINT,
    DEFAULT,
    EXAMPLE;

    /** The word in the file. */
    public String text() {
      return name().toLowerCase(Locale.ROOT);
    }

    /** Whether such an element is mandatory or not. */
    public boolean hasMandatory() {
      return this == PARAMETER || this == BODY || this == PROPERTY || this == HEADER;
    }
  }
}
