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
 * Refuses what is too long before any work is done, and what comes while there is too much of it.
 */
@Component
@ConditionalOnWebApplication
@Order(Ordered.HIGHEST_PRECEDENCE + 20)
class Gatekeeper extends OncePerRequestFilter {

  /** The longest token that a contract allows. */
  private static final int MAX_TOKEN = 32_768;

  private static final List<String> TOKENS = List.of("X-Auth-Token", HttpHeaders.AUTHORIZATION);

  private final Limits limits;
  private final HandlerExceptionResolver errors;
  private final Semaphore places;
  private final AtomicInteger waiting = new AtomicInteger();

  Gatekeeper(
      Limits limits, @Qualifier("handlerExceptionResolver") HandlerExceptionResolver errors) {
    this.limits = limits;
    this.errors = errors;
    this.places = new Semaphore(limits.requests(), true);
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
      checkTokens(request);
      HttpServletRequest limited = new LimitedBody(request, limits.body().toBytes());
      enter();
      try {
        chain.doFilter(limited, response);
      } finally {
        places.release();
      }
    } catch (Failure failure) {
      errors.resolveException(request, response, null, failure);
    }
  }

  private static void checkTokens(HttpServletRequest request) {
    for (String name : TOKENS) {
      String token = request.getHeader(name);
      if (token != null && token.length() > MAX_TOKEN) {
        throw new Failure(
            HttpStatus.BAD_REQUEST, name + " has more than " + MAX_TOKEN + " characters");
      }
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
    throw new Failure(
        HttpStatus.SERVICE_UNAVAILABLE,
        "Too many requests at one time (reference.limits.requests)");
  }
}
