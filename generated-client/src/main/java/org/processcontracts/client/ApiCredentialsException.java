package org.processcontracts.client;

/**
 * The client's credentials failed, so that nothing was sent; the cause is what their supplier
 * threw, in its own words.
 */
public final class ApiCredentialsException extends ApiException {

  private static final long serialVersionUID = 1L;

  ApiCredentialsException(ApiCall call, int attempts, Throwable cause) {
    super(
        call,
        attempts,
        "was not sent: the credentials threw " + cause.getClass().getSimpleName(),
        cause);
  }
}
