package org.processcontracts.benchmarks.client;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Timer;
import java.util.TimerTask;
import org.processcontracts.benchmarks.Bars;

/** The same operations through the generated client, written by hand, and through the SDK. */
public final class ClientBenchmark {

  private static final Duration LIMIT = Duration.ofMinutes(4);
  private static final int WARM_UP_MILLIS = 2_500;
  private static final int ROUND_MILLIS = 150;
  private static final int ROUNDS = 30;
  private static final int FRESH = 5;

  private final Path classes;
  private final Path work;
  private final Consumer generated;
  private final Consumer sdkBcs;
  private final Consumer sdkEds;
  private final Bars bars = new Bars();

  private ClientBenchmark(Path folder) throws IOException {
    this.classes = folder.resolve("target/classes");
    this.work = Files.createDirectories(folder.resolve("target/measured/client"));
    this.generated = Consumer.of(folder, "generated-client");
    this.sdkBcs = Consumer.of(folder, "sdk-bcs");
    this.sdkEds = Consumer.of(folder, "sdk-eds");
  }

  /**
   * Measures, and prints tables; after four minutes it ends, done or not.
   *
   * @param folder of this module
   */
  public static void run(Path folder) throws IOException, InterruptedException {
    Timer limit = limit();
    ClientBenchmark benchmark = new ClientBenchmark(folder);
    benchmark.describe();
    Bodies bodies = new Bodies(folder.resolveSibling("specs"));
    for (String api : List.of("bcs", "dadayun", "enos")) {
      Files.write(benchmark.work.resolve(api + "-100.json"), bodies.many(api));
    }
    for (String api : List.of("bcs", "eds")) {
      Files.write(benchmark.work.resolve(api + "-documented.json"), bodies.documented(api));
    }
    Path log = benchmark.work.resolve("server.log");
    String answers = benchmark.work.toString();
    try (Child server = new Child(benchmark.classes.toString(), AnswerServer.class, log, answers)) {
      String base = "http://127.0.0.1:" + server.line("");
      benchmark.size();
      benchmark.first(base);
      benchmark.compare("bcs", "documented", base);
      benchmark.compare("bcs", "100", base);
      benchmark.compare("dadayun", "100", base);
      benchmark.compare("enos", "100", base);
      benchmark.compare("eds", "documented", base);
      benchmark.envelope(base);
    }
    System.out.println(benchmark.bars);
    limit.cancel();
  }

  /** What runs then is ended with this program: it reads from it. */
  private static Timer limit() {
    Timer timer = new Timer("limit", true);
    timer.schedule(
        new TimerTask() {
          @Override
          public void run() {
            System.err.println("not done after " + LIMIT);
            ProcessHandle.current().descendants().forEach(ProcessHandle::destroyForcibly);
            Runtime.getRuntime().halt(1);
          }
        },
        LIMIT.toMillis());
    return timer;
  }

  private void describe() {
    System.out.printf(
        "%s %s, %d processors; JDK %s (%s)%nJackson %s; huaweicloud-sdk-bcs %s with core %s,"
            + " huaweicloud-sdk-eds %s with core %s%n",
        System.getProperty("os.name"),
        System.getProperty("os.arch"),
        Runtime.getRuntime().availableProcessors(),
        System.getProperty("java.version"),
        System.getProperty("java.vm.vendor"),
        generated.version("jackson-databind"),
        sdkBcs.version("huaweicloud-sdk-bcs"),
        sdkBcs.version("huaweicloud-sdk-core"),
        sdkEds.version("huaweicloud-sdk-eds"),
        sdkEds.version("huaweicloud-sdk-core"));
  }

  private void size() throws IOException {
    Map<String, Consumer> consumers = new LinkedHashMap<>();
    consumers.put(Call.GENERATED, generated);
    consumers.put(Call.HAND_WRITTEN, generated.without("generated-client", "jspecify"));
    consumers.put(Call.SDK + ", bcs", sdkBcs);
    consumers.put(Call.SDK + ", eds", sdkEds);
    System.out.printf("%n## What a project gets%n%n| | jars | MB |%n|---|--:|--:|%n");
    for (Map.Entry<String, Consumer> each : consumers.entrySet()) {
      System.out.printf(
          Locale.ROOT,
          "| %s | %d | %.1f |%n",
          each.getKey(),
          each.getValue().jars().size(),
          each.getValue().megabytes());
    }
    bars.atMost("jars", generated.jars().size(), 5);
    bars.atMost("MB", generated.megabytes(), 4);
  }

  /** From the start of the process until the documented answer of bcs has been read. */
  private void first(String base) throws IOException {
    Map<String, List<Double>> millis = new LinkedHashMap<>();
    for (int i = 0; i < FRESH; i++) {
      for (String library : List.of(Call.NOTHING, Call.HAND_WRITTEN, Call.GENERATED, Call.SDK)) {
        long start = System.nanoTime();
        try (Child child = child(library, "bcs", base + "/bcs-documented")) {
          child.line(Worker.READY);
          double took = (System.nanoTime() - start) / 1e6;
          millis.computeIfAbsent(library, name -> new ArrayList<>()).add(took);
        }
      }
    }
    System.out.printf(
        "%n## First call, bcs as documented%n%n| | ms after the start of the JVM |%n|---|--:|%n");
    millis.forEach(
        (library, all) ->
            System.out.printf(
                "| %s | %s |%n",
                library, Spread.of(all.stream().mapToDouble(Double::doubleValue)).text(0)));
  }

  private void compare(String api, String answer, String base) throws IOException {
    String name = api + "-" + answer;
    List<String> libraries = new ArrayList<>(List.of(Call.HAND_WRITTEN, Call.GENERATED));
    if (api.equals("bcs")) {
      libraries.addAll(List.of(Call.SDK, Call.BYTES));
    }
    Random order = new Random(1);
    Comparison comparison = new Comparison();
    Map<String, Child> children = new LinkedHashMap<>();
    try {
      String figure = null;
      for (String library : libraries) {
        Child child = child(library, api, base + "/" + name);
        children.put(library, child);
        String own = child.line(Worker.READY);
        if (figure != null && !figure.equals(own) && !library.equals(Call.BYTES)) {
          throw new IllegalStateException(library + " read " + own + " and not " + figure);
        }
        figure = figure == null ? own : figure;
        round(child, WARM_UP_MILLIS);
      }
      for (int i = 0; i < ROUNDS; i++) {
        for (String library : libraries) {
          comparison.add(library, round(children.get(library), ROUND_MILLIS));
        }
        // Nobody always comes after the same one.
        Collections.shuffle(libraries, order);
      }
    } finally {
      for (Child child : children.values()) {
        child.close();
      }
    }
    long size = Files.size(work.resolve(name + ".json"));
    System.out.printf(
        Locale.ROOT, "%n## %s, %s (%.1f KB)%n%n%s", api, words(answer), size / 1024.0, comparison);
    bar(api + ", " + words(answer), comparison, libraries.contains(Call.SDK));
  }

  private static String words(String answer) {
    return answer.equals("100") ? Bodies.RECORDS + " records" : "as documented";
  }

  private void bar(String name, Comparison comparison, boolean sdk) {
    String hand = Call.HAND_WRITTEN;
    bars.atMost(
        name + ": time to hand-written",
        comparison.ratio(Call.GENERATED, hand, Round::micros).median(),
        1.1);
    bars.atMost(
        name + ": allocation to hand-written",
        comparison.ratio(Call.GENERATED, hand, Round::kilobytes).median(),
        1.1);
    if (sdk) {
      bars.atLeast(
          name + ": calls/s to the SDK",
          comparison.ratio(Call.GENERATED, Call.SDK, Round::callsPerSecond).median(),
          2);
    }
  }

  private void envelope(String base) throws IOException {
    try (Child child = child(Call.SDK, "eds", base + "/eds-documented")) {
      System.out.printf(
          "%nOf the documented answer of eds the provider's SDK reads %s members.%n",
          child.line(Worker.READY));
    }
  }

  private static Round round(Child child, int millis) throws IOException {
    child.say(Integer.toString(millis));
    return Round.of(child.line(Worker.ROUND));
  }

  private Child child(String library, String api, String base) throws IOException {
    Consumer consumer = !library.equals(Call.SDK) ? generated : api.equals("bcs") ? sdkBcs : sdkEds;
    Path log = work.resolve((library + "-" + api).replaceAll("[^A-Za-z-]+", "-") + ".log");
    return new Child(consumer.classPath(classes), Worker.class, log, library, api, base);
  }
}
