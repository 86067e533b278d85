package org.processcontracts.kit.wire;

import static java.lang.ProcessBuilder.Redirect.DISCARD;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Path;
import java.security.KeyStore;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** https, with a server whose certificate is made here for 127.0.0.1 and for no name. */
class WireTlsTest {

  private static final String PASSWORD = "changeit";

  private static SSLContext context;
  private static HttpsServer server;

  @BeforeAll
  static void start(@TempDir Path folder) throws Exception {
    context = context(certificate(folder.resolve("server.p12")));
    server = HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setHttpsConfigurator(new HttpsConfigurator(context));
    server.createContext(
        "/",
        exchange -> {
          try (exchange) {
            exchange.sendResponseHeaders(200, 2);
            exchange.getResponseBody().write("ok".getBytes());
          }
        });
    server.start();
  }

  @AfterAll
  static void stop() {
    server.stop(0);
  }

  @Test
  void shouldSpeakTls() {
    var answer =
        Wire.anywhere(base("127.0.0.1"), context.getSocketFactory()).send(Request.of("GET", "/v1"));

    assertThat(answer.text()).isEqualTo("ok");
    assertThat(answer.toString()).startsWith("curl -i -X GET 'https://127.0.0.1:");
  }

  @Test
  void shouldTrustNoServerThatNobodyVouchesFor() {
    var wire = Wire.anywhere(base("127.0.0.1"));

    assertThatThrownBy(() -> wire.send(Request.of("GET", "/v1")))
        .isInstanceOf(UncheckedIOException.class)
        .hasMessageContaining("certification path");
  }

  @Test
  void shouldTrustNoServerOfAnotherName() {
    var wire = Wire.anywhere(base("localhost"), context.getSocketFactory());

    assertThatThrownBy(() -> wire.send(Request.of("GET", "/v1")))
        .isInstanceOf(UncheckedIOException.class)
        .hasMessageContaining("localhost");
  }

  private static URI base(String host) {
    return URI.create("https://%s:%d".formatted(host, server.getAddress().getPort()));
  }

  private static KeyStore certificate(Path file) throws Exception {
    var keytool = Path.of(System.getProperty("java.home"), "bin", "keytool").toString();
    var options =
        "-genkeypair -alias server -keyalg EC -dname CN=server -ext SAN=ip:127.0.0.1 -storetype PKCS12";
    var command = new ArrayList<>(List.of(keytool));
    command.addAll(List.of(options.split(" ")));
    command.addAll(List.of("-storepass", PASSWORD, "-keystore", file.toString()));
    var process =
        new ProcessBuilder(command).redirectOutput(DISCARD).redirectError(DISCARD).start();
    assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
    assertThat(process.exitValue()).isZero();
    return KeyStore.getInstance(file.toFile(), PASSWORD.toCharArray());
  }

  private static SSLContext context(KeyStore store) throws Exception {
    var keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
    keys.init(store, PASSWORD.toCharArray());
    var trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
    trust.init(store);
    var tls = SSLContext.getInstance("TLS");
    tls.init(keys.getKeyManagers(), trust.getTrustManagers(), null);
    return tls;
  }
}
