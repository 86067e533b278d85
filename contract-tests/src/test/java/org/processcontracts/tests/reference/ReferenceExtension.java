package org.processcontracts.tests.reference;

import java.net.URI;
import java.util.Set;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;

/**
 * A reference server with the documented records in its database: one for the whole test run,
 * stopped at its end. What it logs stands in the output of the tests.
 */
public final class ReferenceExtension implements BeforeAllCallback {

  private static final Namespace NAMESPACE = Namespace.create(ReferenceExtension.class);

  private final Database database;
  private URI base = URI.create("");
  private Set<String> apis = Set.of();

  private ReferenceExtension(Database database) {
    this.database = database;
  }

  /** One whose records are in a database of this kind. */
  public static ReferenceExtension on(Database database) {
    return new ReferenceExtension(database);
  }

  /** Where it listens, such as {@code http://127.0.0.1:54321}, once tests begin. */
  public URI base() {
    return base;
  }

  /** Those that it implements. */
  public Set<String> apis() {
    return apis;
  }

  // The root store closes what it holds when the test run ends.
  @Override
  public void beforeAll(ExtensionContext context) {
    var server =
        context
            .getRoot()
            .getStore(NAMESPACE)
            .computeIfAbsent(database, RunningServer::start, RunningServer.class);
    base = server.base();
    apis = server.apis();
  }
}
