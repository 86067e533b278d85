package org.processcontracts.benchmarks.queries;

import java.lang.reflect.Proxy;
import java.sql.ResultSet;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowCallbackHandler;

/**
 * Put into the reference server, lets the database answer each statement once; from then on the
 * rows are constant. All the rest is the server that is measured beside it.
 */
@Configuration(proxyBeanMethods = false)
public class ConstantStores {

  /** Takes the place of each template of the server. */
  @Bean
  static BeanPostProcessor constant() {
    return new BeanPostProcessor() {
      @Override
      public Object postProcessAfterInitialization(Object bean, String name) {
        return bean instanceof JdbcTemplate template
            ? new Constant(Objects.requireNonNull(template.getDataSource()))
            : bean;
      }
    };
  }

  private static final class Constant extends JdbcTemplate {

    private final Map<List<?>, List<ResultSet>> answers = new ConcurrentHashMap<>();

    Constant(DataSource database) {
      super(database);
    }

    @Override
    public void query(String sql, RowCallbackHandler handler, @Nullable Object... values) {
      List<ResultSet> rows =
          answers.computeIfAbsent(
              List.of(sql, Arrays.asList(values)), statement -> rows(sql, values));
      try {
        for (ResultSet row : rows) {
          handler.processRow(row);
        }
      } catch (java.sql.SQLException e) {
        throw new IllegalStateException(e);
      }
    }

    private List<ResultSet> rows(String sql, @Nullable Object... values) {
      List<ResultSet> rows = new ArrayList<>();
      super.query(
          sql,
          row -> {
            @Nullable Object[] columns = new Object[row.getMetaData().getColumnCount()];
            for (int i = 0; i < columns.length; i++) {
              columns[i] = row.getObject(i + 1);
            }
            rows.add(row(columns));
          },
          values);
      return rows;
    }

    /** A row that knows getLong and getString, which are all that the stores ask for. */
    private static ResultSet row(@Nullable Object[] columns) {
      return (ResultSet)
          Proxy.newProxyInstance(
              ConstantStores.class.getClassLoader(),
              new Class<?>[] {ResultSet.class},
              (proxy, method, arguments) -> columns[(int) arguments[0] - 1]);
    }
  }
}
