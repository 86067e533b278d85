package org.processcontracts.client;

/**
 * Sees, and may change, each request and each answer of a client, those of repeated attempts too.
 * Requests pass the interceptors in the order in which they were added, answers in the opposite
 * one. What the client's credentials add comes after the last of them, so that a signature covers
 * what is really sent. What an interceptor throws ends the call as it is. Thread-safe.
 *
 * <p>Those of a call that waits run on the thread of its caller, all attempts long. Those of an
 * asynchronous call run on any thread: that of its caller, of the client or of the transport.
 */
public interface Interceptor {

  /** What is sent instead. */
  default TransportRequest request(TransportRequest request) {
    return request;
  }

  /** What is read instead. */
  default TransportAnswer answer(TransportRequest request, TransportAnswer answer) {
    return answer;
  }
}
