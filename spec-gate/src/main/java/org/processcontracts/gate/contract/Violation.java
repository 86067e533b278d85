package org.processcontracts.gate.contract;

import java.util.List;
import org.processcontracts.gate.yaml.Pointer;

/**
 * One way in which an instance breaks a schema.
 *
 * @param instance pointer into the instance
 * @param schema pointer of the broken keyword in the contract
 * @param message what is wrong, in English
 */
public record Violation(String instance, String schema, String message) {

  static final String UNSOUND = "the schema is not sound: ";

  static final String ENDLESS = "takes too many steps, the schema unfolds too far";

  /**
   * Whether it is the instance that is at fault, not the schema, which other rules judge.
   *
   * @param sound whether they found no fault in the contract
   */
  public boolean judged(boolean sound) {
    return !message.startsWith(UNSOUND) && (sound || !message.equals(ENDLESS));
  }

  /** The broken keyword. */
  public String keyword() {
    return Pointer.last(schema);
  }

  /**
   * Without what is wrong about a discriminator where more than one alternative fits: it leads to
   * one of them all the same.
   */
  static List<Violation> told(List<Violation> all) {
    return all.stream()
        .filter(
            it ->
                !it.message().startsWith("no matching schema found for discriminator")
                    || all.stream().noneMatch(other -> other.ambiguous(it)))
        .toList();
  }

  private boolean ambiguous(Violation other) {
    return message.contains(" are valid with indexes ")
        && instance.equals(other.instance)
        && schema.equals(other.schema);
  }

  /** The same, for an instance that is a part of a greater one. */
  public Violation within(String pointer) {
    return new Violation(pointer + instance, schema, message);
  }
}
