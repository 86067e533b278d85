package org.processcontracts.reference.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.HandlerMapping;

/**
 * One line per request: the path as the contract writes it, and nothing of what the caller sent but
 * the identifier of the request, if it is a harmless one.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 10)
class RequestLog extends OncePerRequestFilter {

  /** The header for the identifier, both ways. */
  private static final String HEADER = "X-Request-Id";

  private static final Pattern HARMLESS = Pattern.compile("[A-Za-z0-9._-]{1,64}");
  private static final Logger LOG = LoggerFactory.getLogger("requests");

  private final ErrorShapes shapes;

  RequestLog(ErrorShapes shapes) {
    this.shapes = shapes;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    String id = id(request.getHeader(HEADER));
    response.setHeader(HEADER, id);
    long start = System.nanoTime();
    // Whatever else is logged meanwhile carries the identifier, too.
    MDC.put("request", id);
    try {
      chain.doFilter(request, response);
    } finally {
      LOG.info(
          "request={} method={} path={} status={} micros={}",
          id,
          HARMLESS.matcher(request.getMethod()).matches() ? request.getMethod() : "-",
          path(request),
          response.getStatus(),
          (System.nanoTime() - start) / 1000);
      MDC.remove("request");
    }
  }

  private static String id(@Nullable String sent) {
    return sent != null && HARMLESS.matcher(sent).matches() ? sent : UUID.randomUUID().toString();
  }

  /** What is refused before it comes to its operation is known by its path alone. */
  private Object path(HttpServletRequest request) {
    Object pattern = request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE);
    return pattern == null ? shapes.template(request).orElse("-") : pattern;
  }
}
