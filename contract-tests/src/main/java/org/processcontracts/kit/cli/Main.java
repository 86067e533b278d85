package org.processcontracts.kit.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Where the executable jar begins. */
public final class Main {

  private static final int COULD_NOT_RUN = 2;

  private Main() {}

  /** Runs the kit and ends the process with its exit code. Whatever is written is UTF-8. */
  public static void main(String[] args) {
    // A library would log; there is nobody to read it.
    System.setProperty("slf4j.internal.verbosity", "ERROR");
    try (PrintStream out = utf8(FileDescriptor.out);
        PrintStream err = utf8(FileDescriptor.err)) {
      System.exit(run(List.of(args), out, err));
    }
  }

  /** An exit code of 1 would tell that a promise is broken. */
  private static int run(List<String> args, PrintStream out, PrintStream err) {
    int code = COULD_NOT_RUN;
    try {
      code = ContractKit.run(args, out, err);
    } catch (OutOfMemoryError e) {
      err.println("contract-kit: there is not memory enough; give it more by -Xmx");
    } catch (StackOverflowError e) {
      err.println("contract-kit: an answer is nested too deeply");
    }
    out.flush();
    err.flush();
    return out.checkError() ? COULD_NOT_RUN : code;
  }

  private static PrintStream utf8(FileDescriptor descriptor) {
    return new PrintStream(new FileOutputStream(descriptor), false, StandardCharsets.UTF_8);
  }
}
