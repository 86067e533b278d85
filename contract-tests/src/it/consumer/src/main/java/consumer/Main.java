package consumer;

import com.sun.net.httpserver.HttpServer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import org.processcontracts.client.bcs.BcsClient;
import org.processcontracts.client.bcs.BcsClient.ListOpRecordRequest;

/** Lets the client read what the controller answers, and looks for the contract. */
public class Main {

  public static void main(String[] args) throws Exception {
    var answer = new Records().listOpRecord("p", "t", null, null, null, null, null).getBody();
    var json =
        "{\"count\":%d,\"operation_records\":[]}"
            .formatted(answer.getCount())
            .getBytes(StandardCharsets.UTF_8);
    var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/v2/p/operation/record",
        exchange -> {
          try (exchange) {
            exchange.getResponseHeaders().add("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, json.length);
            exchange.getResponseBody().write(json);
          }
        });
    server.start();
    var endpoint = URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    try (var client = BcsClient.builder().endpoint(endpoint).build()) {
      var request = ListOpRecordRequest.builder().projectId("p").xAuthToken("t").build();
      var count = client.listOpRecord(request).body().count();
      if (count != 1618218591906093601L) {
        throw new IllegalStateException("the client read " + count);
      }
    } finally {
      server.stop(0);
    }
    if (Main.class.getResource("/contracts/bcs/openapi.yaml") == null) {
      throw new IllegalStateException("the contract is not in the jar of specs");
    }
  }
}
