package org.processcontracts.reference.store;

import com.zaxxer.hikari.HikariDataSource;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.stereotype.Component;

/**
 * Lets PostgreSQL plan each query for its values. A plan that it keeps for all values takes one
 * template for as large as another, and a window of a minute for as long as one of a year.
 */
@Component
class PlansByValue implements BeanPostProcessor {

  /** Without effect where a database that speaks PostgreSQL has no such setting. */
  private static final String SETTING =
      "select set_config(name, 'force_custom_plan', false) from pg_settings"
          + " where name = 'plan_cache_mode'";

  @Override
  public Object postProcessBeforeInitialization(Object bean, String name) {
    if (bean instanceof HikariDataSource pool
        && String.valueOf(pool.getJdbcUrl()).startsWith("jdbc:postgresql:")) {
      pool.setConnectionInitSql(SETTING);
    }
    return bean;
  }
}
