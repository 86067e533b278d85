package org.processcontracts.reference.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Set;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.core.Ordered;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Answers what Tomcat refuses before any servlet sees it, such as a request line that is none. It
 * comes after Spring Boot's own, so that it is the inner one of two valves and the first to answer.
 */
@Component
class ContainerErrors
    implements WebServerFactoryCustomizer<TomcatServletWebServerFactory>, Ordered {

  private final ErrorShapes shapes;
  private final JsonMapper mapper;

  ContainerErrors(ErrorShapes shapes, JsonMapper mapper) {
    this.shapes = shapes;
    this.mapper = mapper;
  }

  @Override
  public int getOrder() {
    return Ordered.LOWEST_PRECEDENCE;
  }

  @Override
  public void customize(TomcatServletWebServerFactory factory) {
    factory.addContextCustomizers(
        context -> context.getParent().getPipeline().addValve(new Valve(shapes, mapper)));
    // Tomcat would refuse it for every path alike; EveryMethod knows what a path has.
    factory.addConnectorCustomizers(connector -> connector.setAllowTrace(true));
  }

  private static final class Valve extends ErrorReportValve {

    /** What HTTP allows and no contract has: no failure of this server. */
    private static final Set<HttpStatus> CALLERS =
        Set.of(HttpStatus.NOT_IMPLEMENTED, HttpStatus.HTTP_VERSION_NOT_SUPPORTED);

    private final ErrorShapes shapes;
    private final JsonMapper mapper;

    Valve(ErrorShapes shapes, JsonMapper mapper) {
      this.shapes = shapes;
      this.mapper = mapper;
    }

    @Override
    protected void report(Request request, Response response, @Nullable Throwable cause) {
      HttpStatus status = HttpStatus.resolve(response.getStatus());
      if (status == null
          || !status.isError()
          || response.getContentWritten() > 0
          || !response.setErrorReported()) {
        return;
      }
      if (CALLERS.contains(status)) {
        status = HttpStatus.BAD_REQUEST;
        response.setStatus(status.value());
      }
      Problem problem = new Problem(status, message(status));
      Object body = shapes.answer(request, problem).getBody();
      response.setContentType(MediaType.APPLICATION_JSON_VALUE);
      try {
        response.getOutputStream().write(mapper.writeValueAsBytes(body));
        response.finishResponse();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    /** Tomcat tells the reason in its log alone. */
    private static String message(HttpStatus status) {
      return status == HttpStatus.BAD_REQUEST
          ? "The head of the request is not as HTTP/1.1 wants it. In the address, letters beyond ASCII,"
              + " spaces, and what has a meaning of its own are written with percent signs (%C3%A9"
              + " for \u00e9); a path holds neither %2F nor %00; and all of the head has at most"
              + " 64 KB (server.max-http-request-header-size)."
          : status.getReasonPhrase();
    }
  }
}
