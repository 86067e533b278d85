package org.processcontracts.reference.store;

import com.zaxxer.hikari.HikariDataSource;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.jdbc.autoconfigure.JdbcProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * A second way to PostgreSQL, on which it keeps the plan of a statement: for those to which one
 * index leads, whatever the values are. To plan them anew takes as long as to carry them out.
 */
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication
@Conditional(OnPostgresql.class)
class KeptPlans {

  static final String NAME = "keptPlans";

  /** As the other connections; those that are not used are closed after a while. */
  @Bean(defaultCandidate = false)
  @Qualifier(NAME)
  HikariDataSource keptPlansDataSource(HikariDataSource dataSource, JdbcProperties jdbc) {
    HikariDataSource pool = new HikariDataSource();
    dataSource.copyStateTo(pool);
    pool.setPoolName(NAME);
    pool.setMinimumIdle(0);
    // Whether the database is there is asked by each request, and by none of them for all.
    pool.setInitializationFailTimeout(-1);
    pool.setConnectionInitSql(new Session(jdbc.getTemplate().getQueryTimeout()).keptPlans());
    return pool;
  }

  @Bean(defaultCandidate = false)
  @Qualifier(NAME)
  JdbcTemplate keptPlansTemplate(@Qualifier(NAME) HikariDataSource dataSource) {
    return new JdbcTemplate(dataSource);
  }

  /** PostgreSQL ends what takes too long by itself, so that no clock has to run here for each. */
  @Bean
  JdbcTemplate jdbcTemplate(HikariDataSource dataSource) {
    return new JdbcTemplate(dataSource);
  }
}
