package org.processcontracts.client;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.concurrent.CompletableFuture;

/** How a request gets to the service and its answer back, whatever its status. */
interface Transport extends AutoCloseable {

  /** Sends; cancelling the future gives the exchange up. */
  CompletableFuture<HttpResponse<LimitedBody.Read>> send(HttpRequest request);

  @Override
  void close();
}
