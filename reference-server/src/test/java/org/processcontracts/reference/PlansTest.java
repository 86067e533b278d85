package org.processcontracts.reference;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;

class PlansTest {

  @Test
  void shouldLetPostgresPlanEachQueryForItsValues() {
    JdbcTemplate jdbc = Server.on(Database.POSTGRESQL).context().getBean(JdbcTemplate.class);
    assertThat(jdbc.queryForObject("show plan_cache_mode", String.class))
        .isEqualTo("force_custom_plan");
  }
}
