package org.processcontracts.client;

import java.net.http.HttpHeaders;

/** What came back for a call, before anything is read from it; generated code only passes it on. */
public final class ApiAnswer {

  private final ApiCall call;
  private final int status;
  private final HttpHeaders headers;
  private final byte[] body;

  ApiAnswer(ApiCall call, int status, HttpHeaders headers, byte[] body) {
    this.call = call;
    this.status = status;
    this.headers = headers;
    this.body = body;
  }

  ApiCall call() {
    return call;
  }

  int status() {
    return status;
  }

  HttpHeaders headers() {
    return headers;
  }

  byte[] body() {
    return body;
  }

  boolean succeeded() {
    return succeeded(status);
  }

  static boolean succeeded(int status) {
    return status >= 200 && status < 300;
  }
}
