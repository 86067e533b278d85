package org.processcontracts.tests.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.processcontracts.client.ApiDecodingException;
import org.processcontracts.client.ApiDecodingException.Reason;
import org.processcontracts.client.ApiResponseTooLargeException;
import org.processcontracts.client.ApiTransportException;
import org.processcontracts.client.RetryPolicy;
import org.processcontracts.client.bcs.BcsClient;
import org.processcontracts.client.bcs.BcsClient.ListOpRecordException;
import org.processcontracts.client.bcs.BcsClient.ListOpRecordRequest;

/** What the headers of a body say of it: its type, its charset and its coding. */
@Timeout(60)
class ClientBodyTest {

  private static final ListOpRecordRequest REQUEST =
      ListOpRecordRequest.builder().projectId("p").xAuthToken("a-token").build();
  private static final String CHINESE = "{\"operation_records\":[{\"desc\":\"项目\"}]}";

  @ParameterizedTest
  @CsvSource({
    "application/json",
    "application/json;charset=UTF-8",
    "Application/JSON; Charset=\"utf-8\"",
    "application/json; charset=utf8",
    "application/problem+json",
    "''"
  })
  void shouldReadJson(String type) throws Exception {
    try (var service = answering(type, null, CHINESE.getBytes(StandardCharsets.UTF_8));
        var client = client(service)) {
      assertThat(client.listOpRecord(REQUEST).body().operationRecords().get(0).desc())
          .isEqualTo("项目");
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"text/html", "text/html; charset=utf-8", "application/jsonp", "text/plain"})
  void shouldNotReadAnotherType(String type) throws Exception {
    assertUnreadable(type, "{}".getBytes(StandardCharsets.UTF_8), Reason.CONTENT_TYPE);
  }

  @Test
  void shouldNotGuessACharset() throws Exception {
    for (String charset : new String[] {"GBK", "UTF-16", "ISO-8859-1"}) {
      byte[] body = CHINESE.getBytes(Charset.forName(charset.startsWith("ISO") ? "GBK" : charset));
      assertUnreadable("application/json; charset=" + charset, body, Reason.CHARSET);
    }
    assertUnreadable("application/json", CHINESE.getBytes(Charset.forName("GBK")), Reason.JSON);
  }

  @ParameterizedTest
  @ValueSource(strings = {"br", "gzip, gzip", "canary-Secret"})
  void shouldTellACodingThatItDoesNotKnow(String coding) throws Exception {
    try (var service = answering("application/json", coding, new byte[] {27, 1, 0});
        var client = client(service)) {
      assertThat(
              catchThrowableOfType(ApiDecodingException.class, () -> client.listOpRecord(REQUEST)))
          .returns(Reason.CONTENT_ENCODING, ApiDecodingException::reason)
          .hasMessageEndingWith("cannot be read: its Content-Encoding is not gzip");
    }
  }

  @Test
  void shouldReadPlainAsciiWhateverItsCharset() throws Exception {
    byte[] ascii = "{\"count\":3}".getBytes(StandardCharsets.US_ASCII);
    try (var service = answering("application/json;charset=ISO-8859-1", null, ascii);
        var client = client(service)) {
      assertThat(client.listOpRecord(REQUEST).body().count()).isEqualTo(3);
    }
  }

  @Test
  void shouldTellAnEmptySuccess() throws Exception {
    assertUnreadable("application/json", new byte[0], Reason.EMPTY);
  }

  @Test
  void shouldAskForGzipAndInflateIt() throws Exception {
    String json = "{\"count\":5,\"filler\":\"" + "x".repeat(100_000) + "\"}";
    try (var service = answering("application/json", "gzip", gzip(json.getBytes()));
        var client = client(service)) {
      assertThat(client.listOpRecord(REQUEST).body().count()).isEqualTo(5);
      assertThat(service.only().header("Accept-Encoding")).containsExactly("gzip");
    }
  }

  @Test
  void shouldNotInflateABomb() throws Exception {
    var bomb = new ByteArrayOutputStream();
    try (OutputStream out = new GZIPOutputStream(bomb)) {
      byte[] spaces = new byte[1_000_000];
      Arrays.fill(spaces, (byte) ' ');
      for (int i = 0; i < 300; i++) {
        out.write(spaces);
      }
    }
    try (var service = answering("application/json", "gzip", bomb.toByteArray());
        var client = client(service)) {
      var thrown =
          catchThrowableOfType(
              ApiResponseTooLargeException.class, () -> client.listOpRecord(REQUEST));
      assertThat(thrown)
          .hasMessageEndingWith("a body of more than 1000000 bytes, the client's maxResponseBytes");
      assertThat(thrown.rawBody()).hasSize(65_536).containsOnly(' ');
    }
  }

  @Test
  void shouldKeepTheHeadOfAnErrorThatIsABomb() throws Exception {
    byte[] bomb = gzip(new byte[10_000_000]);
    String head = "HTTP/1.1 500 Answer\r\nContent-Encoding: gzip\r\nContent-Length: " + bomb.length;
    try (var service =
            new LoopbackService(
                out -> {
                  out.write((head + "\r\n\r\n").getBytes(StandardCharsets.US_ASCII));
                  out.write(bomb);
                });
        var client = client(service)) {
      var thrown =
          catchThrowableOfType(ListOpRecordException.class, () -> client.listOpRecord(REQUEST));
      assertThat(thrown.rawBody()).hasSize(65_536);
    }
  }

  @Test
  void shouldTellBrokenGzip() throws Exception {
    byte[] whole = gzip(CHINESE.getBytes(StandardCharsets.UTF_8));
    for (byte[] body :
        new byte[][] {"{}".getBytes(), Arrays.copyOf(whole, whole.length - 9), {31, -117}}) {
      try (var service = answering("application/json", "gzip", body);
          var client = client(service)) {
        assertThat(
                catchThrowableOfType(
                    ApiTransportException.class, () -> client.listOpRecord(REQUEST)))
            .hasMessageMatching(".*(EOFException|its Content-Encoding is gzip, but it is not)");
      }
    }
  }

  private static void assertUnreadable(String type, byte[] body, Reason reason) throws Exception {
    try (var service = answering(type, null, body);
        var client = client(service)) {
      var thrown =
          catchThrowableOfType(ApiDecodingException.class, () -> client.listOpRecord(REQUEST));
      assertThat(thrown.reason()).as(type).isEqualTo(reason);
      assertThat(thrown.rawBody()).isEqualTo(body);
    }
  }

  private static BcsClient client(LoopbackService service) {
    return BcsClient.builder()
        .endpoint(service.endpoint())
        .retryPolicy(RetryPolicy.never())
        .maxResponseBytes(1_000_000)
        .build();
  }

  private static LoopbackService answering(String type, String coding, byte[] body) {
    String head =
        "HTTP/1.1 200 Answer\r\nConnection: close\r\nContent-Length: "
            + body.length
            + (type.isEmpty() ? "" : "\r\nContent-Type: " + type)
            + (coding == null ? "" : "\r\nContent-Encoding: " + coding)
            + "\r\n\r\n";
    return new LoopbackService(
        out -> {
          out.write(head.getBytes(StandardCharsets.US_ASCII));
          out.write(body);
        });
  }

  private static byte[] gzip(byte[] body) throws IOException {
    var gzip = new ByteArrayOutputStream();
    try (OutputStream out = new GZIPOutputStream(gzip)) {
      out.write(body);
    }
    return gzip.toByteArray();
  }
}
