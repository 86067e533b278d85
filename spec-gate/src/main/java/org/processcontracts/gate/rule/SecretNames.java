package org.processcontracts.gate.rule;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Tells a secret by its name: by its last words, so that {@code tokenType} is none. */
final class SecretNames {

  /** Read without what parts the words: {@code X-Auth-Token} ends in {@code authtoken}. */
  private static final Set<String> ENDINGS =
      Set.of(
          "password",
          "passwd",
          "pwd",
          "passphrase",
          "passcode",
          "secret",
          "signature",
          "accesstoken",
          "apitoken",
          "authtoken",
          "bearertoken",
          "idtoken",
          "refreshtoken",
          "securitytoken",
          "sessiontoken",
          "usertoken",
          "accesskey",
          "apikey",
          "certificatekey",
          "certkey",
          "encryptionkey",
          "privatekey",
          "secretkey",
          "signingkey");

  /** Too short, or too common at the end of other names: a page token is no secret. */
  private static final Set<String> WHOLE =
      Set.of("authorization", "cert", "jwt", "otp", "sk", "token");

  private static final int MAX_LENGTH = 128;
  private static final int MAX_WORDS = 3;

  private SecretNames() {}

  /** Whether a parameter, header or property of this name holds a secret. */
  static boolean secret(String name) {
    if (name.length() > MAX_LENGTH) {
      return false;
    }
    List<String> words = words(name);
    if (WHOLE.contains(String.join("", words))) {
      return true;
    }
    for (int count = 1; count <= Math.min(MAX_WORDS, words.size()); count++) {
      if (ENDINGS.contains(String.join("", words.subList(words.size() - count, words.size())))) {
        return true;
      }
    }
    return false;
  }

  /** The words of {@code X-Auth-Token}, {@code authToken}, {@code AUTH_TOKEN}, in lower case. */
  private static List<String> words(String name) {
    String parted =
        name.replaceAll("([a-z0-9])([A-Z])", "$1 $2").replaceAll("([A-Z])([A-Z][a-z])", "$1 $2");
    return Arrays.stream(parted.split("[^A-Za-z0-9]+"))
        .map(word -> word.toLowerCase(Locale.ROOT))
        .filter(word -> !word.isEmpty() && !word.equals("x"))
        .toList();
  }
}
