package org.processcontracts.client;

/**
 * The answers to the calls for the pages of a list do not fit together: a page is repeated, left
 * out, has no list, or there is no end of them. What was iterated before was as it should be.
 */
public final class ApiPagingException extends ApiException {

  private static final long serialVersionUID = 1L;

  ApiPagingException(ApiResponse<?> response, String message) {
    super(response.call(), response.attempts(), message, null);
  }
}
