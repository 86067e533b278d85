package org.processcontracts.tests.prism;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.junit.jupiter.api.extension.TestExecutionExceptionHandler;

/**
 * Hands a {@link PrismTargets} to test methods and constructors that have such a parameter: one for
 * the whole test run, closed at its end. When a test fails, the logs travel with the failure.
 */
public final class PrismExtension implements ParameterResolver, TestExecutionExceptionHandler {

  private static final Namespace NAMESPACE = Namespace.create(PrismExtension.class);

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
    return parameter.getParameter().getType() == PrismTargets.class;
  }

  @Override
  public PrismTargets resolveParameter(ParameterContext parameter, ExtensionContext context) {
    return context
        .getRoot()
        .getStore(NAMESPACE)
        .computeIfAbsent(
            PrismTargets.class,
            type ->
                new PrismTargets(
                    PrismInstallation.in(directory("prism.directory", context)),
                    directory("specs.directory", context)),
            PrismTargets.class);
  }

  @Override
  public void handleTestExecutionException(ExtensionContext context, Throwable failure)
      throws Throwable {
    var targets = context.getRoot().getStore(NAMESPACE).get(PrismTargets.class, PrismTargets.class);
    if (targets != null) {
      failure.addSuppressed(new ServerLogs(targets.logs()));
    }
    throw failure;
  }

  // JUnit takes its configuration parameters from the system properties too.
  private static Path directory(String property, ExtensionContext context) {
    var value = context.getConfigurationParameter(property);
    return value
        .map(Path::of)
        .filter(Files::isDirectory)
        .orElseThrow(
            () ->
                new IllegalStateException(
                    "The system property %s is %s, but must name a folder. Maven sets it; elsewhere set it in the run configuration."
                        .formatted(property, value.map(it -> '"' + it + '"').orElse("not set"))));
  }

  /** Not thrown: the form in which a failure can carry a text along. */
  private static final class ServerLogs extends Exception {
    private static final long serialVersionUID = 1;

    ServerLogs(String logs) {
      super(logs, null, false, false);
    }
  }
}
