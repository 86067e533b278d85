package org.processcontracts.client;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What there is to say of a value of any type.
 *
 * @param expected its type, in words of the contract
 * @param nullable whether it may be null
 * @param secret whether it must not be shown
 * @param constraints what keywords demand of it
 * @param byDefault what the service takes when it is absent; null if the contract does not tell
 */
record Traits(
    String expected,
    boolean nullable,
    boolean secret,
    List<Constraint> constraints,
    @Nullable Object byDefault) {

  Traits(String expected) {
    this(expected, false, false, List.of(), null);
  }

  Traits orNull() {
    return new Traits(expected, true, secret, constraints, byDefault);
  }

  Traits asSecret() {
    return new Traits(expected, nullable, true, constraints, byDefault);
  }

  Traits otherwise(Object value) {
    return new Traits(expected, nullable, secret, constraints, value);
  }

  Traits with(Constraint constraint) {
    List<Constraint> all = new ArrayList<>(constraints);
    all.add(constraint);
    return new Traits(expected, nullable, secret, List.copyOf(all), byDefault);
  }
}
