package org.processcontracts.reference.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.processcontracts.reference.store.Limits;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.HandlerExceptionResolver;

/**
 * Refuses what is too long before any work is done, and what comes while there is too much of it. A
 * slow caller takes no place: work begins when the body is here, and ends before the answer goes.
 */
@Component
@ConditionalOnWebApplication
@Order(Ordered.HIGHEST_PRECEDENCE + 20)
class Gatekeeper extends OncePerRequestFilter {

  /** The longest token that a contract allows. */
  private static final int MAX_TOKEN = 32_768;

  /** Answers up to so many bytes are sent whatever else waits, so that slow readers stop nobody. */
  private static final int SMALL = 64 * 1024;

  private static final List<String> TOKENS = List.of("X-Auth-Token", HttpHeaders.AUTHORIZATION);

  private final Limits limits;
  private final HandlerExceptionResolver errors;
  private final Semaphore places;
  private final Semaphore unsent;
  private final AtomicInteger waiting = new AtomicInteger();

  Gatekeeper(
      Limits limits, @Qualifier("handlerExceptionResolver") HandlerExceptionResolver errors) {
    this.limits = limits;
    this.errors = errors;
    this.places = new Semaphore(limits.requests(), true);
    this.unsent = new Semaphore((int) limits.unsent().toKilobytes());
  }

  /** Whoever watches the server is let in at all times. */
  @Override
  protected boolean shouldNotFilter(HttpServletRequest request) {
    return request.getRequestURI().startsWith("/actuator");
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    try {
      checkHeaders(request);
      HttpServletRequest received = ReceivedBody.of(request, limits);
      RenderedAnswer answer = new RenderedAnswer(response);
      int kept = answer(chain, received, answer);
      try {
        answer.send(limits.sendMillis());
      } finally {
        unsent.release(kept);
      }
    } catch (Failure failure) {
      errors.resolveException(request, response, null, failure);
      // What is left of a body is not read, so the answer has to be on its way before.
      response.flushBuffer();
    }
  }

  /** Holds a place only as long as there is work; how many kilobytes of memory the answer keeps. */
  private int answer(FilterChain chain, HttpServletRequest request, RenderedAnswer answer)
      throws ServletException, IOException {
    enter();
    try {
      chain.doFilter(request, answer);
      int kept = answer.getContentSize() <= SMALL ? 0 : answer.getContentSize() / 1024;
      if (!unsent.tryAcquire(kept)) {
        throw busy("Too many answers wait for slow readers (reference.limits.unsent)");
      }
      return kept;
    } finally {
      places.release();
    }
  }

  private static void checkHeaders(HttpServletRequest request) {
    for (String name : TOKENS) {
      String token = request.getHeader(name);
      if (token != null && token.length() > MAX_TOKEN) {
        throw new Failure(
            HttpStatus.BAD_REQUEST, name + " has more than " + MAX_TOKEN + " characters");
      }
    }
    String coding = request.getHeader(HttpHeaders.CONTENT_ENCODING);
    if (coding != null && !coding.equalsIgnoreCase("identity")) {
      throw new Failure(
          HttpStatus.UNSUPPORTED_MEDIA_TYPE, "The body must come without Content-Encoding");
    }
  }

  private void enter() {
    if (places.tryAcquire()) {
      return;
    }
    try {
      if (waiting.incrementAndGet() <= limits.waiting()
          && places.tryAcquire(limits.waitMillis(), TimeUnit.MILLISECONDS)) {
        return;
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      waiting.decrementAndGet();
    }
    throw busy("Too many requests at one time (reference.limits.requests)");
  }

  private static Failure busy(String message) {
    return new Failure(HttpStatus.SERVICE_UNAVAILABLE, message);
  }
}
