package org.processcontracts.tests.page;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.WebSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Headless Chromium, driven over its DevTools protocol; nothing else is needed for that. */
final class Browser implements AutoCloseable {

  private static final JsonMapper MAPPER = new JsonMapper();
  private static final String LISTENING = "DevTools listening on ";

  private final Process process;
  private final WebSocket socket;
  private final AtomicInteger calls = new AtomicInteger();
  private final Map<Integer, CompletableFuture<JsonNode>> answers = new ConcurrentHashMap<>();
  private final Queue<JsonNode> events = new ConcurrentLinkedQueue<>();

  private Browser(Process process, URI page) {
    this.process = process;
    this.socket =
        HttpClient.newHttpClient().newWebSocketBuilder().buildAsync(page, new Listener()).join();
  }

  /** Starts it; where it is not installed, the tests that need it are skipped. */
  static Browser start() throws IOException, InterruptedException {
    Optional<Path> program =
        Arrays.stream(System.getenv("PATH").split(File.pathSeparator))
            .flatMap(
                folder ->
                    Stream.of("chromium", "chromium-browser", "google-chrome")
                        .map(Path.of(folder)::resolve))
            .filter(Files::isExecutable)
            .findFirst();
    assumeTrue(program.isPresent(), "Chromium is not installed");
    // Not a folder that is deleted at the end: what belongs to the browser may write to it still.
    Path profile = Files.createTempDirectory(Path.of("target").toAbsolutePath(), "profile");
    return start(program.get(), profile);
  }

  private static Browser start(Path program, Path profile)
      throws IOException, InterruptedException {
    Process process =
        new ProcessBuilder(
                program.toString(),
                "--headless",
                // It runs as whoever runs the build, which may be root.
                "--no-sandbox",
                "--disable-gpu",
                "--window-size=1300,2200",
                "--remote-debugging-port=0",
                "--user-data-dir=" + profile,
                "about:blank")
            .redirectErrorStream(true)
            .start();
    BufferedReader output = process.inputReader();
    for (String line = output.readLine(); line != null; line = output.readLine()) {
      if (line.startsWith(LISTENING)) {
        URI browser = URI.create(line.substring(LISTENING.length()));
        return new Browser(process, page(browser));
      }
    }
    throw new IOException(program + " does not start");
  }

  private static URI page(URI browser) throws IOException, InterruptedException {
    URI list = URI.create("http://127.0.0.1:%d/json/list".formatted(browser.getPort()));
    String pages =
        HttpClient.newHttpClient()
            .send(HttpRequest.newBuilder(list).build(), BodyHandlers.ofString())
            .body();
    return MAPPER.readTree(pages).values().stream()
        .filter(page -> page.path("type").asString().equals("page"))
        .map(page -> URI.create(page.get("webSocketDebuggerUrl").asString()))
        .findFirst()
        .orElseThrow();
  }

  /** Goes to an address. */
  void open(URI address) {
    call("Page.navigate", Map.of("url", address.toString()));
  }

  /** Runs the body of an asynchronous function in the page, and hands back what it returns. */
  String run(String script) {
    JsonNode answer =
        call(
            "Runtime.evaluate",
            Map.of(
                "expression",
                "(async () => {" + script + "})()",
                "awaitPromise",
                true,
                "returnByValue",
                true));
    JsonNode value = answer.at("/result/result/value");
    if (!value.isString()) {
      throw new AssertionError(answer.toString());
    }
    return value.stringValue();
  }

  /** Writes what is to be seen now. */
  void screenshot(Path file) throws IOException {
    JsonNode answer = call("Page.captureScreenshot", Map.of());
    Files.createDirectories(file.getParent());
    Files.write(file, Base64.getDecoder().decode(answer.at("/result/data").asString()));
  }

  /** What a page does in an area such as Network, from now on. */
  void watch(String area) {
    call(area + ".enable", Map.of());
  }

  /** What was watched, by its name such as Network.requestWillBeSent. */
  List<JsonNode> events(String name) {
    return events.stream()
        .filter(event -> event.get("method").asString().equals(name))
        .map(event -> event.get("params"))
        .toList();
  }

  /** As on a screen that is so wide, by a person who wants it light or dark. */
  void look(int width, String scheme) {
    call(
        "Emulation.setDeviceMetricsOverride",
        Map.of("width", width, "height", 800, "deviceScaleFactor", 1, "mobile", false));
    var wanted = List.of(Map.of("name", "prefers-color-scheme", "value", scheme));
    call("Emulation.setEmulatedMedia", Map.of("features", wanted));
  }

  private JsonNode call(String method, Map<String, ?> parameters) {
    int id = calls.incrementAndGet();
    CompletableFuture<JsonNode> answer = new CompletableFuture<>();
    answers.put(id, answer);
    var message = Map.of("id", id, "method", method, "params", parameters);
    socket.sendText(MAPPER.writeValueAsString(message), true).join();
    return answer.orTimeout(60, TimeUnit.SECONDS).join();
  }

  @Override
  public void close() {
    // They outlive it for a moment.
    List<ProcessHandle> helpers = process.descendants().toList();
    socket.abort();
    process.destroy();
    process.onExit().join();
    helpers.forEach(ProcessHandle::destroyForcibly);
    helpers.forEach(helper -> helper.onExit().orTimeout(20, TimeUnit.SECONDS).join());
  }

  private final class Listener implements WebSocket.Listener {

    private final StringBuilder text = new StringBuilder();

    @Override
    public CompletionStage<?> onText(WebSocket socket, CharSequence part, boolean last) {
      text.append(part);
      if (last) {
        JsonNode message = MAPPER.readTree(text.toString());
        text.setLength(0);
        var waiting = answers.remove(message.path("id").asInt(-1));
        if (waiting != null) {
          waiting.complete(message);
        } else if (message.has("method")) {
          events.add(message);
        }
      }
      socket.request(1);
      return CompletableFuture.completedFuture(null);
    }
  }
}
