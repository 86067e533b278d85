package org.processcontracts.gate;

import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.SortedSet;

/** Checks folder after folder and prints for each: its name, milliseconds, findings, the first. */
final class HostileRun {

  private HostileRun() {}

  /** Of this thread alone: other work on the machine does not count. */
  private static long spent() {
    return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
  }

  /** Each argument is a specs folder. */
  public static void main(String[] folders) {
    for (String folder : folders) {
      long begin = spent();
      SortedSet<Finding> found =
          Gate.check(Specs.load(Path.of(folder), Path.of("specs"), null, null));
      long millis = (spent() - begin) / 1_000_000;
      String first = found.isEmpty() ? "" : Fixtures.place(found.first().toString());
      System.out.println(
          String.join(
              "\t",
              Path.of(folder).getParent().getFileName().toString(),
              Long.toString(millis),
              Integer.toString(found.size()),
              first));
    }
  }
}
