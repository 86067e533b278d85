package org.processcontracts.reference.web;

import org.springframework.core.MethodParameter;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;

/** What parameters are called on the wire. */
final class Parameters {

  private Parameters() {}

  static String name(MethodParameter parameter) {
    RequestParam query = parameter.getParameterAnnotation(RequestParam.class);
    if (query != null) {
      return query.name();
    }
    PathVariable path = parameter.getParameterAnnotation(PathVariable.class);
    if (path != null) {
      return path.value();
    }
    RequestHeader header = parameter.getParameterAnnotation(RequestHeader.class);
    return header == null ? "The body" : header.name();
  }
}
