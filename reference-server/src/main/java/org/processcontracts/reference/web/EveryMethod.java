package org.processcontracts.reference.web;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.DispatcherServlet;

/**
 * Spring's servlet, for which TRACE and OPTIONS are methods like any other: what a path does not
 * have is refused, with the methods that it has. A servlet by itself repeats a TRACE, secrets and
 * all, and tells of OPTIONS which methods are written in Java.
 */
@Component("dispatcherServlet")
@ConditionalOnWebApplication
class EveryMethod extends DispatcherServlet {

  private static final long serialVersionUID = 1;

  @Override
  protected void doTrace(HttpServletRequest request, HttpServletResponse response)
      throws ServletException, IOException {
    processRequest(request, response);
  }

  @Override
  protected void doOptions(HttpServletRequest request, HttpServletResponse response)
      throws ServletException, IOException {
    processRequest(request, response);
  }
}
