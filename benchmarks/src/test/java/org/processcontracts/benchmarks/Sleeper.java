package org.processcontracts.benchmarks;

/** Sleeps for some seconds, prints a word, and exits with a code. */
final class Sleeper {

  private Sleeper() {}

  public static void main(String[] args) throws InterruptedException {
    Thread.sleep((long) (Double.parseDouble(args[0]) * 1000));
    System.out.print("done");
    System.exit(Integer.parseInt(args[1]));
  }
}
