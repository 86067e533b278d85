package org.processcontracts.reference.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Answers what the servlet container itself refuses, in the shape of an API, too. */
@RestController
class FallbackErrors implements ErrorController {

  private final ErrorShapes shapes;

  FallbackErrors(ErrorShapes shapes) {
    this.shapes = shapes;
  }

  @RequestMapping("${server.error.path:/error}")
  ResponseEntity<Object> answer(HttpServletRequest request) {
    Object sent = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
    HttpStatus known = sent instanceof Integer code ? HttpStatus.resolve(code) : null;
    HttpStatus status = known == null ? HttpStatus.NOT_FOUND : known;
    return shapes.answer(request, new Problem(status, status.getReasonPhrase()));
  }
}
