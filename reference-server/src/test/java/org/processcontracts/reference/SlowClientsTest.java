package org.processcontracts.reference;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.processcontracts.reference.Api.Answer;
import tools.jackson.databind.node.ObjectNode;

/** Callers that send or read slowly keep nobody else waiting, and are sent away in the end. */
class SlowClientsTest {

  private static final int MANY = 40;

  @Test
  void shouldServeOthersWhileBodiesComeByteByByte() throws Exception {
    Map<String, String> options = Map.of("reference.limits.receive-millis", "3000");
    List<Socket> slow = new ArrayList<>();
    try (Server server = Server.start(Database.H2, options)) {
      for (int i = 0; i < MANY; i++) {
        String head =
            """
            POST /v1/datashare/dataset/query-processes HTTP/1.1
            Host: localhost
            Content-Type: application/json
            Content-Length: 1000

            {\
            """;
        slow.add(connect(server, head.replace("\n", "\r\n")));
      }
      assertServes(server);
      for (int i = 0; i < 20; i++) {
        for (Socket socket : slow) {
          trickle(socket);
        }
        Thread.sleep(200);
      }
      for (Socket socket : slow) {
        assertThat(rest(socket)).startsWith("HTTP/1.1 408").contains("receive-millis");
      }
    } finally {
      close(slow);
    }
  }

  @Test
  void shouldServeOthersWhileAnswersAreNotRead() throws Exception {
    Map<String, String> options =
        Map.of(
            "reference.limits.send-millis", "1000",
            "reference.limits.wait-millis", "20000",
            "reference.limits.unsent", "200MB",
            "server.tomcat.connection-timeout", "1s");
    List<Socket> slow = new ArrayList<>();
    try (Server server = Server.start(Database.H2, options)) {
      ObjectNode instance = (ObjectNode) Api.of(server, "dadayun").success("instances").get(0);
      instance.put("Title", "a".repeat(4000));
      List<String> lines =
          IntStream.range(0, 1000).mapToObj(i -> instance.put("Id", "slow " + i) + "").toList();
      server.load("dadayun", lines, Map.of("tenant", "demo", "template", "slow"));
      String list = "/v1/workflow/templates/slow/instances?limit=1000";
      for (int i = 0; i < MANY; i++) {
        slow.add(connect(server, "GET %s HTTP/1.1\r\nHost: localhost\r\n\r\n".formatted(list)));
      }
      for (Socket socket : slow) {
        assertThat(socket.getInputStream().read()).isEqualTo('H');
      }
      assertServes(server);
      // To read is to be served, so nobody looks before the server has given up.
      Thread.sleep(4000);
      for (Socket socket : slow) {
        assertThat(rest(socket)).startsWith("TTP/1.1 200").hasSizeLessThan(4_000_000);
      }
    } finally {
      close(slow);
    }
  }

  private static void assertServes(Server server) {
    for (String name : List.of("enos", "datashare", "bcs")) {
      Api api = Api.of(server, name);
      Answer answer = api.send(api.documented(""));
      assertThat(answer.status()).as("%s", answer).isEqualTo(200);
    }
  }

  /** With little room for what is not read. */
  private static Socket connect(Server server, String text) throws IOException {
    Socket socket = new Socket();
    socket.setReceiveBufferSize(4096);
    socket.setSoTimeout(20_000);
    socket.connect(new InetSocketAddress("127.0.0.1", server.base().getPort()), 5000);
    socket.getOutputStream().write(text.getBytes(UTF_8));
    return socket;
  }

  private static void trickle(Socket socket) {
    try {
      socket.getOutputStream().write(' ');
    } catch (IOException e) {
      // It was sent away already.
    }
  }

  /** What comes until the end, or until the connection breaks. */
  private static String rest(Socket socket) {
    ByteArrayOutputStream read = new ByteArrayOutputStream();
    try {
      InputStream input = socket.getInputStream();
      byte[] piece = new byte[65_536];
      for (int count = input.read(piece); count >= 0; count = input.read(piece)) {
        read.write(piece, 0, count);
      }
    } catch (IOException e) {
      // What came before counts.
    }
    return read.toString(UTF_8);
  }

  private static void close(List<Socket> sockets) throws IOException {
    for (Socket socket : sockets) {
      socket.close();
    }
  }
}
