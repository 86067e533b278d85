package org.processcontracts.reference.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.processcontracts.reference.store.Condition.all;
import static org.processcontracts.reference.store.Condition.any;
import static org.processcontracts.reference.store.Condition.compare;
import static org.processcontracts.reference.store.Condition.contains;
import static org.processcontracts.reference.store.Condition.equal;
import static org.processcontracts.reference.store.Condition.equalIfGiven;
import static org.processcontracts.reference.store.Condition.not;
import static org.processcontracts.reference.store.Condition.oneOf;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.processcontracts.reference.store.Condition.Comparison;

/** Which conditions ask for certain values and nothing else. */
class ConditionTest {

  private static final Column OWNER = Column.id("owner", "/owner");
  private static final Column STATUS = Column.integer("status", "/status");
  private static final Column TIME = Column.integer("time", "/time");

  private static final Condition BOTH = all(equal(OWNER, "a"), equal(STATUS, 1));

  @Test
  void shouldTellTheColumnsThatHoldCertainValues() {
    assertThat(BOTH.equal().orElseThrow()).containsExactlyInAnyOrder(OWNER, STATUS);
    assertThat(all(BOTH, equalIfGiven(TIME, null)).equal()).isEqualTo(BOTH.equal());
    assertThat(oneOf(STATUS, List.of()).equal().orElseThrow()).isEmpty();
  }

  @Test
  void shouldTellNoneWhereSomethingElseIsAskedFor() {
    for (Condition other :
        List.of(
            compare(TIME, Comparison.AT_LEAST, 1),
            contains(OWNER, "a"),
            oneOf(STATUS, List.of(1, 2)),
            not(equal(STATUS, 1)),
            any(equal(STATUS, 1), equal(OWNER, "a")))) {
      assertThat(other.equal()).isEmpty();
      assertThat(all(BOTH, other).equal()).isEmpty();
      assertThat(all(other, BOTH).equal()).isEmpty();
    }
  }

  @Test
  void shouldLeadToRecordsByTheirKeyOrByAnIndexInItsOrder() {
    Table table = Table.of("records", OWNER).with(STATUS, TIME).sorted(TIME, STATUS);
    Order newest = new Order().descending(TIME).ascending(OWNER);
    assertThat(table.leadsTo(BOTH, new Order())).isTrue();
    assertThat(table.leadsTo(equal(STATUS, 1), newest)).isTrue();
    assertThat(table.leadsTo(equal(STATUS, 1), new Order().ascending(OWNER))).isFalse();
    assertThat(table.leadsTo(equal(STATUS, 1), new Order())).isFalse();
    assertThat(table.leadsTo(equal(TIME, 1), newest)).isFalse();
    assertThat(table.leadsTo(all(equal(STATUS, 1), equal(TIME, 1)), newest)).isFalse();
    assertThat(table.leadsTo(all(BOTH, contains(OWNER, "a")), newest)).isFalse();
  }
}
