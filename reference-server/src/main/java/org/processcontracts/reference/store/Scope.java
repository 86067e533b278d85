package org.processcontracts.reference.store;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What is said about all records of one import, because the records do not tell it themselves.
 *
 * @param values by the name of the flag, such as project
 */
public record Scope(Map<String, String> values) {

  /** The value of a flag; null if it was not given. */
  public @Nullable String get(String flag) {
    return values.get(flag);
  }

  /** The value of a flag, or another one if it was not given. */
  public String get(String flag, String otherwise) {
    return values.getOrDefault(flag, otherwise);
  }
}
