package org.processcontracts.gate.cli;

import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.processcontracts.gate.UsageException;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The command line as a whole; does nothing by itself. */
@Command(
    name = "spec-gate",
    description = "Lets no bad contract in OpenAPI 3.0 pass, and blocks no good one.",
    subcommands = {
      CheckCommand.class,
      DiffCommand.class,
      RulesCommand.class,
      PackageCommand.class,
      ReleaseCommand.class
    },
    mixinStandardHelpOptions = true,
    versionProvider = VersionOfJar.class,
    footer = {
      "",
      "Exit code 0: nothing at error level; 1: findings; 2: the command could not be carried out."
    })
public final class SpecGate implements Runnable {

  /** Exit code of a run that found something at error level. */
  static final int FOUND = 1;

  @Spec private CommandSpec spec;

  /** Made by {@link #run}. */
  SpecGate() {}

  /**
   * Runs a command.
   *
   * @param out what the command is for
   * @param err why it could not be carried out
   * @return 0 if nothing is at error level, 1 if something is, 2 if the command cannot be carried
   *     out
   */
  public static int run(List<String> args, PrintStream out, PrintStream err) {
    try {
      return new CommandLine(new SpecGate())
          .setOut(new PrintWriter(out, true, StandardCharsets.UTF_8))
          .setErr(new PrintWriter(err, true, StandardCharsets.UTF_8))
          .setCaseInsensitiveEnumValuesAllowed(true)
          .setExecutionExceptionHandler((e, commandLine, parsed) -> failed(e, err))
          .execute(args.toArray(String[]::new));
    } catch (StackOverflowError | OutOfMemoryError e) {
      return failed("out of memory; give the JVM more with -Xmx or -Xss", err);
    }
  }

  private static int failed(Exception e, PrintStream err) {
    if (e instanceof UsageException) {
      return failed(String.valueOf(e.getMessage()), err);
    }
    if (e instanceof UncheckedIOException) {
      return failed(e.getMessage() + ": " + e.getCause(), err);
    }
    StackTraceElement at = e.getStackTrace().length == 0 ? null : e.getStackTrace()[0];
    return failed("a fault of the gate itself, please report it: " + e + " at " + at, err);
  }

  private static int failed(String message, PrintStream err) {
    err.println("spec-gate: " + message);
    return ExitCode.USAGE;
  }

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "a command is missing");
  }
}
