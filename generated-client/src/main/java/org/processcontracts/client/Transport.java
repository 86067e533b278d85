package org.processcontracts.client;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.concurrent.CompletableFuture;

/** How a request gets to the service and its answer back; whole, and whatever its status. */
interface Transport extends AutoCloseable {

  /** Sends; cancelling the future gives the exchange up. */
  CompletableFuture<HttpResponse<byte[]>> send(HttpRequest request);

  @Override
  void close();
}
