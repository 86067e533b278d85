package org.processcontracts.kit;

import static org.assertj.core.api.Assertions.assertThat;
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
import org.processcontracts.kit.wire.Wire;

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
    Wire way = Address.way("http://127.0.0.1:" + free);
    assertThatThrownBy(() -> Address.greet(way))
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
        "bcs: {X-Auth-Token: a} | credentials.yaml:1:7 this key is no place in a request: write it as",
        "'bcs: {'   | credentials.yaml:1:",
        "'bcs: {header/A: a, header/A: b}' | stands twice in one object",
        "'bcs: {header/X-Auth-Token: \"a\\r\\nX: b\"}' | holds a line break",
        "'bcs: {kit: {header/X-Auth-Token: \"a\\0\"}}' | control character",
        "'bcs: {header/A: [b]}' | credentials.yaml:1:7 the value here has to be a text",
        "bsc: {header/X-Auth-Token: a} | credentials.yaml:1:1 no API \"bsc\"; there are bcs,",
        "'bcs: {kti: {header/X-Auth-Token: a}}' | bcs has no caller or scope \"kti\"; there are documented, kit,",
        "'bcs: {path/project: a}' | bcs has no place \"path/project\"; there are path/project_id,",
        "'bcs: {kit: {query/project_id: a}}' | bcs has no place \"query/project_id\"",
        "'bcs: {body/cert: a}' | bcs has no place \"body/cert\"",
        "'bcs: {header/x-auth-token: a}' | \"header/x-auth-token\"; there are path/project_id, query/",
        "'bcs: {\"header/X: y\": a}' | bcs has no place of this name",
        "'enos: {body/pagination/page: a}' | enos has no place \"body/pagination/page\"; there are query/userId,",
        "'enos: {body/owner/0: a}' | enos has no place \"body/owner/0\"",
        "'enos: {kit: {kit: {query/userId: a}}}' | credentials.yaml:1:14 this key is no place"
      })
  void shouldTellCredentialsThatAreNone(String text, String told, @TempDir Path folder)
      throws IOException {
    Path file = Files.writeString(folder.resolve("credentials.yaml"), text);
    assertThatThrownBy(() -> Address.credentials(CONTRACTS, file))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(told);
  }

  /** If this fails, a secret that stands where a key belongs is told. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "s3cret: {header/A: a}",
        "s3cret: a",
        "bcs: {s3cret: a}",
        "bcs: {s3cret: {header/A: a}}",
        "bcs: {kit: {s3cret: a}}",
        "bcs: {s3cret/a: a}",
        "bcs: {'query/s3cret+': a}",
        "bcs: {query/s3cretxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx: a}",
        "bcs: {header/A: a, ? [s3cret] : a}",
        "bcs: {s3cret: a, s3cret: a}",
        "bcs: {\"s3'cret\": a, \"s3'cret\": a}",
        "bcs: {header/A: *s3cret}",
        "bcs: {header/X-Auth-Token: !s3cret a}",
        "bcs: {header/X-Auth-Token: !!s3cret a}",
        "bcs: {header/X-Auth-Token: 0x5ec2e7}",
        "bcs: {header/X-Auth-Token: 52e99999}",
        "bcs: {header/X-Auth-Token: \"s3cret\\q\"}",
        "bcs: {path/project_id: [s3cret]}"
      })
  void shouldTellNoSecretThatStandsInTheWrongPlace(String text, @TempDir Path folder)
      throws IOException {
    Path file = Files.writeString(folder.resolve("credentials.yaml"), text);
    assertThatThrownBy(() -> Address.credentials(CONTRACTS, file))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("credentials.yaml")
        .hasMessageNotContainingAny("cret", "ec2e", "52e9");
  }

  @Test
  void shouldTakeWhatTheKitAndItsContractsHave(@TempDir Path folder) throws IOException {
    String text =
        """
        bcs: {header/X-Auth-Token: a, header/Own: b, eds-alone: {header/Own: c}, records: {path/project_id: d}}
        enos: {body/pagination/sorters/0/field: start_time, documented: {query/userId: 1}}
        """;
    Path file = Files.writeString(folder.resolve("credentials.yaml"), text);
    assertThat(Address.credentials(CONTRACTS, file).values())
        .containsExactly("a", "b", "c", "d", "start_time", "1");
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
