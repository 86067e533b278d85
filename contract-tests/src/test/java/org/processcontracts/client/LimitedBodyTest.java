package org.processcontracts.client;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpResponse.ResponseInfo;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class LimitedBodyTest {

  /** Otherwise the JDK would wait for it until the call has no time left. */
  @Test
  void shouldEndWhateverIsThrown() {
    var error = new OutOfMemoryError("a test");
    var body = new LimitedBody(failing(error), 10);
    body.onComplete();
    assertThatThrownBy(() -> body.getBody().toCompletableFuture().get(1, TimeUnit.SECONDS))
        .isInstanceOf(ExecutionException.class)
        .hasCause(error);
  }

  private static ResponseInfo failing(Error error) {
    return new ResponseInfo() {
      @Override
      public int statusCode() {
        throw error;
      }

      @Override
      public HttpHeaders headers() {
        throw error;
      }

      @Override
      public HttpClient.Version version() {
        throw error;
      }
    };
  }
}
