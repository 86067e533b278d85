package org.processcontracts.kit;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whoever names a server wrongly learns at once what is wrong. */
class AddressTest {

  private static final List<ContractFile> CONTRACTS = ContractFile.packaged();

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
    assertThatThrownBy(() -> Address.way(url))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("the target \"")
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
    assertThatThrownBy(
            () ->
                Address.of(
                    Address.way("http://127.0.0.1:" + free), List.of(), Credentials.documented()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("nothing answers HTTP at http://127.0.0.1:" + free)
        .hasMessageContaining("start the server");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "bcs: token | under the name of each API",
        "- bcs      | under the name of each API",
        "bcs: {X-Auth-Token: a} | \"X-Auth-Token\" is no place in a request",
        "'bcs: {'   | credentials.yaml:1:",
        "'bcs: {header/A: a, header/A: b}' | stands twice in one object",
        "'bcs: {header/X-Auth-Token: \"a\\r\\nX: b\"}' | holds a line break",
        "'bcs: {kit: {header/X-Auth-Token: \"a\\0\"}}' | control character",
        "'bcs: {query/a: [b]}' | the value of query/a has to be a text",
        "bsc: {header/X-Auth-Token: a} | credentials.yaml there is no API \"bsc\"; there are bcs,"
      })
  void shouldTellCredentialsThatAreNone(String text, String told, @TempDir Path folder)
      throws IOException {
    Path file = Files.writeString(folder.resolve("credentials.yaml"), text);
    assertThatThrownBy(() -> Address.credentials(CONTRACTS, file))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(told);
  }

  @Test
  void shouldTellAnApiThatIsNone() {
    assertThatThrownBy(() -> Address.chosen(CONTRACTS, List.of("bcs", "bsc")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("there is no API \"bsc\"; there are bcs, dadayun, datashare, eds, enos");
  }

  @Test
  void shouldTellThatThereAreNoCredentials(@TempDir Path folder) {
    assertThatThrownBy(() -> Address.credentials(CONTRACTS, folder.resolve("none.yaml")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("none.yaml");
  }
}
