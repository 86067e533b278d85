package org.processcontracts.gate.cli;

import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import org.processcontracts.gate.UsageException;
import org.processcontracts.gate.yaml.IoReason;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import picocli.CommandLine.TypeConversionException;
import picocli.CommandLine.UnmatchedArgumentException;

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
      CommandLine commandLine = new CommandLine(new SpecGate());
      IParameterExceptionHandler told = commandLine.getParameterExceptionHandler();
      int code =
          commandLine
              .setOut(new PrintWriter(out, true, StandardCharsets.UTF_8))
              .setErr(new PrintWriter(err, true, StandardCharsets.UTF_8))
              .setCaseInsensitiveEnumValuesAllowed(true)
              // The name of a file may begin so.
              .setExpandAtFiles(false)
              .registerConverter(Path.class, SpecGate::path)
              .setParameterExceptionHandler(
                  (e, given) -> told.handleParseException(plain(e), given))
              .setExecutionExceptionHandler((e, command, parsed) -> failed(e, err))
              .execute(args.toArray(String[]::new));
      return out.checkError()
          ? failed("cannot write to the standard output; what is there is not all", err)
          : code;
    } catch (StackOverflowError | OutOfMemoryError e) {
      return failed("out of memory; give the JVM more with -Xmx or -Xss", err);
    }
  }

  private static Path path(String text) {
    if (text.isEmpty()) {
      throw new TypeConversionException("it is empty; write . for the folder you are in");
    }
    try {
      return Path.of(text);
    } catch (InvalidPathException e) {
      throw new TypeConversionException(
          "this is no path here; if the name is not ASCII, set LC_ALL to a locale with UTF-8");
    }
  }

  private static ParameterException plain(ParameterException e) {
    boolean tooMany =
        e instanceof UnmatchedArgumentException unmatched
            && !unmatched.isUnknownOption()
            && e.getCommandLine().getParent() != null;
    return tooMany
        ? new ParameterException(
            e.getCommandLine(),
            "too many arguments: "
                + String.join(" ", ((UnmatchedArgumentException) e).getUnmatched()))
        : e;
  }

  private static int failed(Exception e, PrintStream err) {
    if (e instanceof UsageException) {
      return failed(String.valueOf(e.getMessage()), err);
    }
    if (e instanceof UncheckedIOException io) {
      return failed(IoReason.of(io), err);
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
