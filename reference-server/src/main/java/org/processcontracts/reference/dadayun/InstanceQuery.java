package org.processcontracts.reference.dadayun;

import org.jspecify.annotations.Nullable;
import org.processcontracts.reference.store.Condition;
import org.processcontracts.reference.store.Order;
import org.processcontracts.reference.web.Failure;
import org.springframework.http.HttpStatus;

/** Which instances of a template are wanted, in which order, and which page of them. */
record InstanceQuery(
    String tenant, String templateId, Condition filter, Order order, int start, int limit) {

  Condition condition() {
    return Condition.all(
        Condition.equal(InstanceStore.TENANT, tenant),
        Condition.equal(InstanceStore.TEMPLATE, templateId),
        filter);
  }

  /**
   * By one field and, where that is the same, by identifier; by identifier alone without one.
   * Descending is the whole list backwards.
   */
  static Order order(@Nullable String sort) {
    if (sort == null) {
      return new Order().ascending(InstanceStore.ID);
    }
    boolean descending = sort.startsWith("-");
    String name = descending ? sort.substring(1) : sort;
    Field field =
        Field.of(name)
            .orElseThrow(
                () ->
                    new Failure(
                        HttpStatus.BAD_REQUEST,
                        "InvalidSort",
                        "sort must be one of these, with - before it for descending order: "
                            + String.join(", ", Field.names())));
    return new Order().by(field.column(), descending).by(InstanceStore.ID, descending);
  }
}
