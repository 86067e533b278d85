package org.processcontracts.kit.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Where the executable jar begins. */
public final class Main {

  private Main() {}

  /** Runs the kit and ends the process with its exit code. Whatever is written is UTF-8. */
  public static void main(String[] args) {
    // A library would log; there is nobody to read it.
    System.setProperty("slf4j.internal.verbosity", "ERROR");
    try (PrintStream out = utf8(FileDescriptor.out);
        PrintStream err = utf8(FileDescriptor.err)) {
      int code = ContractKit.run(List.of(args), out, err);
      out.flush();
      err.flush();
      System.exit(code);
    }
  }

  private static PrintStream utf8(FileDescriptor descriptor) {
    return new PrintStream(new FileOutputStream(descriptor), false, StandardCharsets.UTF_8);
  }
}
