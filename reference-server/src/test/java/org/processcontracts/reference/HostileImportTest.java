package org.processcontracts.reference;

import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.processcontracts.reference.load.ImportException;
import tools.jackson.databind.node.ObjectNode;

/** Files that hold something else than records, or that are made to keep an import busy. */
class HostileImportTest {

  private static final Map<String, String> FLAGS = Map.of("tenant", "demo", "template", "hostile");

  private final Server server = Server.on(Database.H2);
  private final String good =
      ((ObjectNode) Api.of(server, "dadayun").success("instances").get(0))
          .deepCopy()
          .put("Id", "good")
          .toString();
  @TempDir Path folder;

  private String told(byte[] bytes) throws IOException {
    return server.load("dadayun", Files.write(folder.resolve("records"), bytes), FLAGS);
  }

  private String rejects() throws IOException {
    return Files.readString(folder.resolve("records.rejected.ndjson"));
  }

  /** In what follows GOOD is a record, and N*x stands for x so many times. */
  private byte[] bytes(String form) {
    StringBuilder text = new StringBuilder();
    for (String part : form.split(" ")) {
      int star = part.indexOf('*');
      text.append(
          part.equals("GOOD")
              ? good
              : star < 0
                  ? part.replace("NL", "\n").replace("NUL", "\0")
                  : part.substring(star + 1).repeat(Integer.parseInt(part.substring(0, star))));
    }
    return text.toString().getBytes(UTF_8);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '`',
      textBlock =
          """
          GOOD NL {"Id":1,"Id":2} NL GOOD;                    2; 1; "line":2,"reason":"is not JSON: Duplicate
          GOOD NL {"Id": 10000*7 } NL GOOD;                   2; 1; "line":2,"reason":"is too much: Number value length
          GOOD NL 100000*[ NL GOOD;                           2; 1; "line":2,"reason":"is too much: Document nesting depth
          GOOD NL 100000*{"a": NL GOOD;                       2; 1; "line":2,"reason":"is too much: Document nesting depth
          GOOD NL {"Id":" 2000000*x "} NL GOOD;               2; 1; "line":2,"reason":"is longer than 1048576 bytes
          {"Id":" 2000000*x "} NL GOOD;                       1; 1; "line":1,"reason":"is longer than 1048576 bytes
          GOOD NUL NL GOOD;                                   1; 1; "line":1,"reason":"is not JSON: Illegal character
          [ GOOD , GOOD ]trailing;                            2; 1; "line":1,"reason":"nothing is read from here on: it is not JSON
          GOOD trailing NL GOOD;                              1; 1; "line":1,"reason":"is not JSON
          [ GOOD , NL GOOD , NL {"Id":"cu;                    2; 1; "line":3,"reason":"nothing is read from here on: it is not JSON: Unexpected end
          GOOD NL {"Id":"cu;                                  1; 1; "line":2,"reason":"is not JSON: Unexpected end
          { NL GOOD NL GOOD;                                  2; 1; "line":1,"reason":"is not JSON: Unexpected end
          {"Id": NL GOOD NL GOOD;                             2; 1; "line":1,"reason":"is not JSON: Unexpected end
          {"Id":"cu NL GOOD NL GOOD;                          2; 1; "line":1,"reason":"is not JSON: Unexpected end
          [{"Id":[ 200000*1, 200000*1, 1]} , GOOD ];          0; 1; one record has more than 262144 tokens
          """)
  void shouldRejectWithLineAndReason(String form, int taken, int rejected, String reason)
      throws IOException {
    String told = told(bytes(form));
    assertThat(told).contains("rejected " + rejected + " (see ");
    assertThat(count(told)).isEqualTo(taken);
    assertThat(rejects()).contains(reason).doesNotContain("Source:", "`");
  }

  private static int count(String told) {
    String last = told.strip().lines().reduce((first, second) -> second).orElseThrow();
    String[] numbers =
        last.replaceAll("rejected.*", "").replaceAll("[^0-9 ]", "").trim().split(" +");
    return Integer.parseInt(numbers[0]) + Integer.parseInt(numbers[1]);
  }

  @Test
  void shouldRejectLinesInAnotherCharset() throws IOException {
    byte[] bytes = bytes("GOOD NL GOOD");
    bytes[10] = (byte) 0xe9;
    assertThat(count(told(bytes))).isEqualTo(1);
    assertThat(rejects()).contains("\"line\":1,\"reason\":\"is not UTF-8\"");
  }

  /** Whose bytes are UTF-8, too, with U+0000 between all characters. */
  @Test
  void shouldTakeNoLineInUtf16() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    bytes.write(bytes("GOOD NL"));
    bytes.write((good.replaceAll("[^ -~]", "?")).getBytes(UTF_16LE));
    assertThat(count(told(bytes.toByteArray()))).isEqualTo(1);
    assertThat(rejects()).contains("\"line\":2,\"reason\":\"is not JSON");
  }

  @Test
  void shouldTakeNoMarkButAtTheStart() throws IOException {
    assertThat(count(told(bytes("\ufeff GOOD NL \ufeff GOOD")))).isEqualTo(1);
    assertThat(rejects())
        .contains("\"line\":2,\"reason\":\"is not JSON: Unexpected character ('\ufeff'");
  }

  @Test
  void shouldKeepTheCharacterThatStandsForOthers() throws IOException {
    assertThat(told(good.replace("good", "\ufffd").getBytes(UTF_8))).contains("rejected 0");
  }

  @Test
  void shouldTakeNothingFromAnEmptyFile() throws IOException {
    assertThat(told(new byte[0])).contains("accepted 0, updated 0, rejected 0");
  }

  @Test
  void shouldTellOfRecordsBehindAnArray() throws IOException {
    String contract = Api.of(server, "eds").success("contract").get("data").toString();
    String form = "[%s,%s]\n%s\n\n%s\n".formatted(contract, contract, contract, contract);
    Path file = Files.writeString(folder.resolve("records"), form);
    String told = server.load("eds", file, Map.of("project", "p", "instance", "behind"));
    assertThat(told).contains("accepted 1, updated 1, rejected 2 (see ");
    assertThat(rejects())
        .contains("\"line\":2,\"reason\":\"holds no records")
        .contains("\"line\":4,\"reason\":\"holds no records");
  }

  /** But an answer may be one line of any length. */
  @Test
  void shouldGoOnBehindAFirstLineThatIsTooLong() throws IOException {
    String contract = Api.of(server, "eds").success("contract").get("data").toString();
    String more = "{\"more\":\"" + "x".repeat(2_000_000) + "\",";
    Map<String, String> flags = Map.of("project", "p", "instance", "long");
    Path file = folder.resolve("records");
    Files.writeString(file, contract.replaceFirst("\\{", more) + "\n" + contract + "\n");
    assertThat(server.load("eds", file, flags)).contains("accepted 1, updated 0, rejected 1 (see ");
    assertThat(rejects()).contains("\"line\":1,\"reason\":\"is longer than 1048576 bytes");
    String answer = "{\"data\":" + contract + ",\"more\":[";
    Files.writeString(file, answer + "0,".repeat(1_000_000) + "0]}\n");
    assertThat(server.load("eds", file, flags)).contains("accepted 0, updated 1, rejected 0");
  }

  @Test
  void shouldTellOfADocumentThatHoldsNoRecords() throws IOException {
    Path file = Files.writeString(folder.resolve("records"), "{\n  \"operation_id\": \"x\"\n}\n");
    assertThat(server.load("bcs", file, Map.of())).contains("rejected 1 (see ");
    assertThat(rejects()).contains("holds no records: give one on each line");
  }

  @Test
  void shouldRefuseOtherFormsOfFiles() throws IOException {
    ByteArrayOutputStream compressed = new ByteArrayOutputStream();
    try (var gzip = new GZIPOutputStream(compressed)) {
      gzip.write(good.getBytes(UTF_8));
    }
    assertThatThrownBy(() -> told(compressed.toByteArray()))
        .isInstanceOf(ImportException.class)
        .hasMessageContaining("gunzip -c");
    assertThatThrownBy(() -> told(("\ufeff" + good).getBytes(UTF_16LE)))
        .isInstanceOf(ImportException.class)
        .hasMessageContaining("iconv -f UTF-16");
    assertThatThrownBy(() -> server.load("dadayun", folder, FLAGS))
        .isInstanceOf(ImportException.class)
        .hasMessageContaining("is not a file that can be read");
    assertThatThrownBy(() -> server.load("dadayun", folder.resolve("nope"), FLAGS))
        .isInstanceOf(ImportException.class)
        .hasMessageContaining("nope does not exist");
    assertThatThrownBy(() -> server.load("dadayun", folder, Map.of("tenant", "")))
        .isInstanceOf(ImportException.class)
        .hasMessage("--tenant needs a value");
  }

  @Test
  void shouldRefuseWhatFlagsCannotSay() throws IOException {
    Path file = Files.writeString(folder.resolve("records"), "");
    assertThatThrownBy(() -> server.load("enos", file, Map.of("org", "")))
        .isInstanceOf(ImportException.class)
        .hasMessage("--org needs a value");
    assertThatThrownBy(() -> server.load("enos", file, Map.of("org", "o", "type", "7")))
        .isInstanceOf(ImportException.class)
        .hasMessage("--type is 0 (manual), 1 (periodic) or 2 (temporary)");
    assertThatThrownBy(() -> server.load("bcs", file, Map.of("rejects", file.toString())))
        .isInstanceOf(ImportException.class)
        .hasMessageContaining("--rejects names the file that is imported");
  }

  @Test
  void shouldKeepNoRejectsOfAnEarlierImport() throws IOException {
    told(bytes("GOOD NL 1"));
    assertThat(rejects()).contains("\"line\":2");
    told(bytes("1 NL GOOD"));
    assertThat(rejects()).contains("\"line\":1").doesNotContain("\"line\":2");
    told(bytes("GOOD"));
    assertThat(folder.resolve("records.rejected.ndjson")).doesNotExist();
  }

  @Test
  void shouldSayWhereRejectsCannotGo() {
    Path file = folder.resolve("absent/rejects");
    assertThatThrownBy(
            () ->
                server.load(
                    "dadayun",
                    Files.writeString(folder.resolve("records"), "1"),
                    Map.of("tenant", "demo", "rejects", file.toString())))
        .hasMessageContaining("cannot write " + file)
        .hasMessageContaining("--rejects");
  }
}
