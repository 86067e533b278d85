package org.processcontracts.benchmarks.client;

import com.sun.management.OperatingSystemMXBean;
import com.sun.management.ThreadMXBean;
import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.lang.management.ManagementFactory;
import java.util.HashMap;
import java.util.Map;

/** A JVM with one library and what it needs. It makes one call, then rounds of calls as told. */
final class Worker {

  /** What precede the figure of the first call, and a round; a library may print, too. */
  static final String READY = "ready ";

  static final String ROUND = "round ";

  private Worker() {}

  /**
   * Takes a library, an API and where to send; then from its input the milliseconds of each round,
   * which it answers with a {@link Round}. Ends when its input does.
   */
  public static void main(String[] args) throws Exception {
    Call call = Call.of(args[0], args[1], args[2]);
    long figure = call.send();
    System.out.println(READY + figure);
    BufferedReader input = new BufferedReader(new InputStreamReader(System.in));
    for (String line = input.readLine(); line != null; line = input.readLine()) {
      System.out.println(ROUND + round(call, figure, Long.parseLong(line) * 1_000_000));
    }
    System.exit(0);
  }

  private static Round round(Call call, long figure, long nanos) throws Exception {
    var system = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
    Map<Long, Long> before = allocated();
    long cpu = system.getProcessCpuTime();
    long start = System.nanoTime();
    long calls = 0;
    while (System.nanoTime() - start < nanos) {
      if (call.send() != figure) {
        throw new IllegalStateException("two calls read different answers");
      }
      calls++;
    }
    long time = System.nanoTime() - start;
    long worked = system.getProcessCpuTime() - cpu;
    Map<Long, Long> after = allocated();
    long bytes = 0;
    for (Map.Entry<Long, Long> thread : after.entrySet()) {
      bytes += thread.getValue() - before.getOrDefault(thread.getKey(), 0L);
    }
    return new Round(calls, time, worked, bytes);
  }

  /** Bytes that each thread has allocated since it began; the threads of a round outlive it. */
  private static Map<Long, Long> allocated() {
    var threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    long[] ids = threads.getAllThreadIds();
    long[] bytes = threads.getThreadAllocatedBytes(ids);
    Map<Long, Long> allocated = new HashMap<>();
    for (int i = 0; i < ids.length; i++) {
      allocated.put(ids[i], Math.max(0, bytes[i]));
    }
    return allocated;
  }
}
