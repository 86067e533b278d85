package org.processcontracts.reference.enos;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.processcontracts.reference.store.Column;
import org.processcontracts.reference.store.Condition;
import org.processcontracts.reference.store.Condition.Comparison;
import org.processcontracts.reference.store.Order;
import org.processcontracts.reference.store.Times;
import org.processcontracts.server.enos.model.FlowInstanceQuery;
import org.processcontracts.server.enos.model.FlowInstanceStatusFilter;
import org.processcontracts.server.enos.model.Sorter;
import org.processcontracts.server.enos.model.SorterField;
import org.processcontracts.server.enos.model.SorterOrder;

/** Which flow instances of an organization are wanted, in which order, and which page of them. */
record InstanceQuery(String organisation, FlowInstanceQuery body) {

  private static final Map<SorterField.Known, Column> SORTABLE =
      Map.of(
          SorterField.Known.CREATE_TIME, InstanceStore.CREATED,
          SorterField.Known.UPDATE_TIME, InstanceStore.UPDATED,
          SorterField.Known.START_TIME, InstanceStore.STARTED,
          SorterField.Known.TRIGGER_TIME, InstanceStore.TRIGGERED,
          SorterField.Known.END_TIME, InstanceStore.ENDED);

  Condition condition() {
    String owner = body.getOwner();
    return Condition.all(
        Condition.equal(InstanceStore.ORGANISATION, organisation),
        Condition.equal(InstanceStore.TYPE, (long) body.getType().value()),
        trigger(Comparison.AT_LEAST, body.getFromTriggerTime()),
        trigger(Comparison.LESS, body.getToTriggerTime()),
        Condition.equalIfGiven(InstanceStore.OWNER, owner.isEmpty() ? null : owner),
        Condition.oneOf(InstanceStore.STATUS, statuses(body.getStatus())),
        expression(body.getExpression()));
  }

  private static Condition trigger(Comparison comparison, long millis) {
    return Condition.compare(InstanceStore.TRIGGERED, comparison, Times.ofMillis(millis));
  }

  private static List<Long> statuses(FlowInstanceStatusFilter filter) {
    String codes = String.valueOf(filter.value());
    return codes.isEmpty()
        ? List.of()
        : Arrays.stream(codes.split(",")).map(Long::valueOf).distinct().toList();
  }

  private static Condition expression(@Nullable String text) {
    return text == null || text.isEmpty()
        ? Condition.all()
        : Condition.any(
            Condition.contains(InstanceStore.INSTANCE, text),
            Condition.contains(InstanceStore.FLOW_NAME, text));
  }

  /** Ties, and instances without any sorter, come by trigger time and identifier. */
  Order order() {
    List<Sorter> sorters = body.getPagination().getSorters();
    Order order = new Order();
    for (Sorter sorter : sorters == null ? List.<Sorter>of() : sorters) {
      Column column = SORTABLE.get(Objects.requireNonNull(sorter.getField().known()));
      boolean descending = sorter.getOrderOrDefault().known() == SorterOrder.Known.DESC;
      order = order.by(Objects.requireNonNull(column), descending);
    }
    return order.ascending(InstanceStore.TRIGGERED).ascending(InstanceStore.INSTANCE);
  }

  /** Pages 0 and 1 are both the first. */
  long offset() {
    return Math.max(0, body.getPagination().getPageNo() - 1L) * limit();
  }

  int limit() {
    return body.getPagination().getPageSize();
  }
}
