package org.processcontracts.kit.coverage;

import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.processcontracts.gate.contract.Contract;
import org.processcontracts.kit.wire.Exchange;

/**
 * Which elements of a contract exchanges have shown.
 *
 * @param api name of the API
 * @param elements all of them, in order of the contract
 * @param covered those that were seen
 */
public record Coverage(String api, Set<Element> elements, Set<Element> covered) {

  /** Keeps the order of the elements. */
  public Coverage {
    elements = Collections.unmodifiableSet(new LinkedHashSet<>(elements));
    covered = Set.copyOf(covered);
  }

  /** What exchanges show, each taken by its own bytes; those with other paths show nothing. */
  public static Coverage of(Contract contract, Stream<Exchange> exchanges) {
    Set<Element> elements = new LinkedHashSet<>();
    contract.operations().forEach(it -> elements.addAll(Declared.of(contract, it)));
    return new Coverage(contract.api(), elements, Set.of()).with(contract, exchanges);
  }

  /** With what more exchanges show. */
  public Coverage with(Contract contract, Stream<Exchange> exchanges) {
    Set<Element> seen = new HashSet<>(covered);
    exchanges.forEach(exchange -> seen.addAll(Seen.in(contract, exchange)));
    seen.retainAll(elements);
    return new Coverage(api, elements, seen);
  }

  /** Those that no exchange has shown, in order of the contract. */
  public List<Element> uncovered() {
    return elements.stream().filter(element -> !covered.contains(element)).toList();
  }

  /** Such as bcs: 180 of 200 elements. */
  @Override
  public String toString() {
    return "%s: %d of %d elements".formatted(api, covered.size(), elements.size());
  }
}
