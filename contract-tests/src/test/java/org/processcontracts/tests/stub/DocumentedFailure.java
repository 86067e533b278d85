package org.processcontracts.tests.stub;

import org.springframework.http.HttpStatusCode;
import tools.jackson.databind.JsonNode;

/** An error that the document shows, asked for by a request. */
final class DocumentedFailure extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final transient HttpStatusCode status;
  private final transient JsonNode body;

  DocumentedFailure(HttpStatusCode status, JsonNode body) {
    super("asked for with the header Prefer", null, false, false);
    this.status = status;
    this.body = body;
  }

  HttpStatusCode status() {
    return status;
  }

  JsonNode body() {
    return body;
  }
}
