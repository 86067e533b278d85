package org.processcontracts.reference.web;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.HttpServletRequest;
import java.lang.reflect.Proxy;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RequestMapping;

/** Which path of a contract a request has, whatever comes of it. */
class ErrorShapesTest {

  private final ErrorShapes shapes = new ErrorShapes(List.of(new Shape()));

  @ParameterizedTest
  @CsvSource({
    "/v1/{a}/list, /v1/x/list",
    "/v1/{a}/list, //v1//list",
    "/v1/all, /v1/all",
    ", /v1/x",
    ", /v1",
    ", /v1/x/list/more",
    ", /v2/x/list",
    ", /v1/x/other",
    ", /"
  })
  void shouldTellThePathAsItsContractWritesIt(String template, String uri) {
    assertThat(shapes.template(request(uri)).orElse(null)).isEqualTo(template);
  }

  private static HttpServletRequest request(String uri) {
    return (HttpServletRequest)
        Proxy.newProxyInstance(
            ErrorShapesTest.class.getClassLoader(),
            new Class<?>[] {HttpServletRequest.class},
            (proxy, method, arguments) -> method.getName().equals("getRequestURI") ? uri : null);
  }

  private interface Api {

    @RequestMapping(path = "/v1/{a}/list")
    void list();

    @RequestMapping(path = "/v1/all")
    void all();
  }

  private static final class Shape implements ErrorShape {

    @Override
    public Class<?> api() {
      return Api.class;
    }

    @Override
    public ResponseEntity<Object> answer(Problem problem) {
      return ResponseEntity.internalServerError().build();
    }
  }
}
