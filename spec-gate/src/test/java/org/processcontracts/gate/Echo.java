package org.processcontracts.gate;

import java.util.List;

/** What the launcher starts in its test: tells its arguments, and exits with the last one. */
public final class Echo {

  private Echo() {}

  public static void main(String[] args) {
    System.out.println(List.of(args));
    System.exit(Integer.parseInt(args[args.length - 1]));
  }
}
