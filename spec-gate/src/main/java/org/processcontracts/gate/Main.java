package org.processcontracts.gate;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.processcontracts.gate.cli.SpecGate;
import org.processcontracts.gate.rule.HeadStart;

/** Where the executable jar begins. */
public final class Main {

  private Main() {}

  /** Runs a command and ends the process with its exit code. Whatever is written is UTF-8. */
  public static void main(String[] args) {
    if (List.of(args).contains("check")) {
      HeadStart.begin();
    }
    try (PrintStream out = utf8(FileDescriptor.out);
        PrintStream err = utf8(FileDescriptor.err)) {
      int code = SpecGate.run(List.of(args), out, err);
      out.flush();
      err.flush();
      System.exit(code);
    }
  }

  private static PrintStream utf8(FileDescriptor descriptor) {
    return new PrintStream(new FileOutputStream(descriptor), false, StandardCharsets.UTF_8);
  }
}
