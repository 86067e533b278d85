package org.processcontracts.reference.store;

import org.springframework.context.annotation.Condition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.core.env.Environment;
import org.springframework.core.type.AnnotatedTypeMetadata;

/** Whether the database is PostgreSQL, or another one that speaks as it does. */
final class OnPostgresql implements Condition {

  @Override
  public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
    return isTrue(context.getEnvironment());
  }

  static boolean isTrue(Environment environment) {
    return environment.getProperty("spring.datasource.url", "").startsWith("jdbc:postgresql:");
  }
}
