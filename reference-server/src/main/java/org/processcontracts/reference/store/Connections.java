package org.processcontracts.reference.store;

import com.zaxxer.hikari.HikariDataSource;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.flyway.autoconfigure.FlywayConfigurationCustomizer;
import org.springframework.boot.jdbc.autoconfigure.DataSourceProperties;
import org.springframework.boot.jdbc.autoconfigure.JdbcProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

/**
 * The connections of a server: one for each request that is worked on, and none that waits forever
 * for a database that hangs. An import, and a change of the tables, may take longer.
 */
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication
class Connections {

  /** For those who watch the server. */
  private static final int SPARE = 2;

  /** How much longer than a query one waits for word from the database. */
  private static final Duration MARGIN = Duration.ofSeconds(3);

  /** What is set here can still be set otherwise, there or in the URL. */
  @Bean
  @ConfigurationProperties("spring.datasource.hikari")
  HikariDataSource dataSource(
      DataSourceProperties properties,
      Limits limits,
      JdbcProperties jdbc,
      Environment environment) {
    HikariDataSource pool =
        properties.initializeDataSourceBuilder().type(HikariDataSource.class).build();
    pool.setMaximumPoolSize(limits.requests() + SPARE);
    if (OnPostgresql.isTrue(environment)) {
      Duration query = jdbc.getTemplate().getQueryTimeout();
      patience(query).forEach(pool::addDataSourceProperty);
      pool.setConnectionInitSql(new Session(query).plansByValue());
    }
    return pool;
  }

  /** In seconds, as the driver of PostgreSQL takes them. */
  private static Map<String, String> patience(@Nullable Duration query) {
    Duration socket = query == null ? Duration.ZERO : query.plus(MARGIN);
    return Map.of(
        "connectTimeout", "2",
        "cancelSignalTimeout", "2",
        "socketTimeout", String.valueOf(socket.toSeconds()),
        "tcpKeepAlive", "true");
  }

  /** An index of many records is not built in the time of a query. */
  @Bean
  FlywayConfigurationCustomizer withoutHaste(
      DataSourceProperties properties, Environment environment) {
    return flyway -> {
      if (OnPostgresql.isTrue(environment)) {
        flyway.dataSource(
            properties.determineUrl(),
            properties.determineUsername(),
            properties.determinePassword());
      }
    };
  }
}
