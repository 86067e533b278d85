package org.processcontracts.tests.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.net.URI;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.processcontracts.client.Interceptor;
import org.processcontracts.client.TransportRequest;
import org.processcontracts.client.bcs.BcsClient;
import org.processcontracts.client.bcs.BcsClient.ListOpRecordRequest;
import org.processcontracts.client.testing.FakeTransport;

/** What may be made of a request on its way. */
class TransportRequestTest {

  @ParameterizedTest
  @ValueSource(strings = {"Host", "content-length", "Connection", "Transfer-Encoding"})
  void shouldRefuseAHeaderThatIsNotTheCallers(String name) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> request("http://a.example/").withHeader(name, "a-value"))
        .withMessageContaining(name)
        .withMessageNotContaining("a-value");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "a b", "a:b", "a\r\nb", "名"})
  void shouldRefuseANameThatIsNone(String name) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> request("http://a.example/").withSecretHeader(name, "a-value"))
        .withMessageContaining("is no name of a header")
        .withMessageNotContaining("a-value");
  }

  @Test
  void shouldLetAnInterceptorAddAQuery() {
    var transport = new FakeTransport().answer(200, "{}");
    Interceptor adding =
        new Interceptor() {
          @Override
          public TransportRequest request(TransportRequest request) {
            return request.withUri(URI.create(request.uri() + "?tenant=t"));
          }
        };
    try (var client =
        BcsClient.builder()
            .endpoint("http://bcs.example")
            .token("a-token")
            .transport(transport)
            .interceptor(adding)
            .build()) {
      client.listOpRecord(ListOpRecordRequest.builder().projectId("p").build());
    }
    assertThat(transport.requests().get(0).uri())
        .hasToString("http://bcs.example/v2/p/operation/record?tenant=t");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://b.example/",
        "https://a.example/",
        "http://a.example:81/",
        "/path",
        "mailto:a@b"
      })
  void shouldNotLetARequestGoElsewhere(String uri) {
    var request = request("http://a.example/");
    assertThatIllegalArgumentException().isThrownBy(() -> request.withUri(URI.create(uri)));
  }

  @Test
  void shouldMaskASecretOfItsOwn() {
    var request =
        TransportRequest.of(
                "GET", URI.create("http://a.example/?q=a-secret"), Map.of("X", "x"), null)
            .withSecretHeader("X-Key", "a-secret");
    assertThat(request).hasToString("GET http://a.example/?q=***");
    assertThat(request.masked().headers()).containsEntry("X", "x").containsEntry("X-Key", "***");
  }

  private static TransportRequest request(String uri) {
    return TransportRequest.of("GET", URI.create(uri), Map.of(), null);
  }
}
