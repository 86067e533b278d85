package org.processcontracts.benchmarks.client;

/** One operation, called through one library. */
interface Call {

  /** Names of what is called; {@link #NOTHING} takes the time of the JVM alone. */
  String GENERATED = "generated client";

  String HAND_WRITTEN = "hand-written";
  String SDK = "provider's SDK";

  /** The JDK's HTTP client alone: what of a call is not JSON. */
  String BYTES = "HttpClient, bytes unread";

  String NOTHING = "an empty JVM";

  /**
   * Sends a request, reads the answer into objects, and makes a number of them that is the same
   * whatever library has read it.
   */
  long send() throws Exception;

  /** The operation of an API by one of the names above, sent to where {@code base} says. */
  static Call of(String library, String api, String base) {
    return switch (library) {
      case GENERATED -> GeneratedCalls.of(api, base);
      case HAND_WRITTEN -> HandWrittenCalls.of(api, base);
      case BYTES -> HandWrittenCalls.bytes(base);
      case SDK -> SdkCalls.of(api, base);
      case NOTHING -> () -> 0;
      default -> throw new IllegalArgumentException(library);
    };
  }
}
