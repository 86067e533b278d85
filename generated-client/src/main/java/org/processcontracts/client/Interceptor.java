package org.processcontracts.client;

/**
 * Sees, and may change, each request and each answer of a client, those of repeated attempts too.
 * Requests pass the interceptors in the order in which they were added, answers in the opposite
 * one. What the client's credentials add comes after the last of them, so that a signature covers
 * what is really sent. What an interceptor throws ends the call as it is. Thread-safe.
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
