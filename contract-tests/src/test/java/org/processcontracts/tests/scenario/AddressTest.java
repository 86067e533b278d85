package org.processcontracts.tests.scenario;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whoever names a server wrongly learns at once what is wrong. */
class AddressTest {

  @ParameterizedTest
  @NullSource
  @ValueSource(
      strings = {
        "",
        "127.0.0.1:8080",
        "ftp://127.0.0.1",
        "http:///path",
        "http://me:secret@127.0.0.1",
        "http://127.0.0.1/?a=b",
        "http://no such host"
      })
  void shouldTellAnAddressThatIsNone(String url) {
    assertThatThrownBy(() -> Address.of(url, null, null))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("-Dcontract.target=")
        .hasMessageContaining("names no server")
        .hasMessageNotContaining("secret")
        .hasNoCause();
  }

  @Test
  void shouldTellThatNothingAnswers() throws IOException {
    int free;
    try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      free = socket.getLocalPort();
    }
    assertThatThrownBy(() -> Address.of("http://127.0.0.1:" + free, null, null))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("Nothing answers HTTP at http://127.0.0.1:" + free)
        .hasMessageContaining("Start the server");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "bcs: token | under the name of each API",
        "- bcs      | under the name of each API",
        "bcs: {X-Auth-Token: a} | \"X-Auth-Token\" is no place in a request",
        "'bcs: {'   | under the name of each API"
      })
  void shouldTellCredentialsThatAreNone(String text, String told, @TempDir Path folder)
      throws IOException {
    Path file = Files.writeString(folder.resolve("credentials.yaml"), text);
    assertThatThrownBy(() -> Address.of("http://127.0.0.1:1", null, file))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(told);
  }

  @Test
  void shouldTellAnApiThatIsNone() {
    assertThatThrownBy(() -> Address.of("http://127.0.0.1:1", "bcs,bsc", null))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("-Dcontract.apis=bcs,bsc names other APIs than bcs,dadayun,datashare,eds,enos");
  }

  @Test
  void shouldTellThatThereAreNoCredentials(@TempDir Path folder) {
    assertThatThrownBy(() -> Address.of("http://127.0.0.1:1", null, folder.resolve("none.yaml")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("none.yaml");
  }
}
