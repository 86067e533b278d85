package org.processcontracts.benchmarks.queries;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Executors;

/** The server of the JDK, which answers the bytes of a file whatever it is asked. */
public final class StaticServer {

  private StaticServer() {}

  /** Takes a port and a file; ends when its standard input does. */
  public static void main(String[] args) throws IOException {
    byte[] body = Files.readAllBytes(Path.of(args[1]));
    var address =
        new InetSocketAddress(InetAddress.getLoopbackAddress(), Integer.parseInt(args[0]));
    HttpServer server = HttpServer.create(address, 0);
    server.createContext(
        "/",
        exchange -> {
          exchange.getRequestBody().readAllBytes();
          exchange.getResponseHeaders().set("Content-Type", "application/json");
          exchange.sendResponseHeaders(200, body.length);
          exchange.getResponseBody().write(body);
          exchange.close();
        });
    server.setExecutor(Executors.newFixedThreadPool(Load.CLIENTS));
    server.start();
    System.in.readAllBytes();
    System.exit(0);
  }
}
