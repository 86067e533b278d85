package org.processcontracts.reference.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** No two principals are called by the same, and whoever is known is found. */
class PrincipalsTest {

  private static final String ONE = "0a".repeat(32);
  private static final String TWO = "0b".repeat(32);

  @Test
  void shouldTellApartWhoCalls() {
    assertThatCode(() -> new Principals(List.of(anonymous("a"), token("b", ONE), token("c", TWO))))
        .doesNotThrowAnyException();
    assertSame("right to call without a token", anonymous("a"), anonymous("b"));
    assertSame("token", token("a", ONE), token("b", ONE.toUpperCase(java.util.Locale.ROOT)));
  }

  @Test
  void shouldTellCertificatesApartByTheirKeys() {
    assertSame("certificate and key", certificate("a", ONE, TWO), certificate("b", ONE, TWO));
    assertThatCode(
            () ->
                new Principals(
                    List.of(
                        certificate("a", ONE, ONE),
                        certificate("b", ONE, TWO),
                        certificate("c", ONE, null),
                        certificate("d", ONE, null),
                        certificate("e", null, TWO),
                        certificate("f", null, TWO))))
        .doesNotThrowAnyException();
  }

  @Test
  void shouldTellUsersApartByTheirOrganisations() {
    assertSame("user in an organisation", user("a", "u", "o", "p"), user("b", "u", "p", "q"));
    assertThatCode(
            () ->
                new Principals(
                    List.of(user("a", "u", "o"), user("b", "u", "p"), user("c", "v", "o"))))
        .doesNotThrowAnyException();
  }

  @Test
  void shouldFindWhoCalls() {
    // printf %s token | sha256sum
    String token = "3c469e9d6c5875d37a43f353d4f88e61fcf812c66eee3457465a40b0da4153e0";
    Principals principals = new Principals(List.of(token("a", token), user("b", "u", "o")));
    assertThat(principals.byToken("token")).map(Principal::name).contains("a");
    assertThat(principals.byToken("Token")).isEmpty();
    assertThat(principals.byUser("u", "o")).map(Principal::name).contains("b");
    assertThat(principals.byUser("u", "p")).isEmpty();
    assertThat(principals.byUser("v", "o")).isEmpty();
    assertThat(principals.anonymous()).isEmpty();
    assertThat(principals.byCertificate("token", "token")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "0a", "0x", "token"})
  void shouldTakeOnlyHashes(String hash) {
    String wrong = hash.equals("0x") ? hash.repeat(32) : hash;
    for (var principal :
        List.<Runnable>of(
            () -> token("a", wrong),
            () -> certificate("a", wrong, ONE),
            () -> certificate("a", ONE, wrong))) {
      assertThatThrownBy(principal::run)
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessage("a hash of a is not 64 hexadecimal digits");
    }
  }

  @Test
  void shouldKeepToTheApisThatAreNamed() {
    assertThat(anonymous("a").mayCall("bcs")).isTrue();
    Principal eds = principal("a", false, null, null, null, Set.of("eds"), Set.of(), Set.of());
    assertThat(eds.mayCall("eds")).isTrue();
    assertThat(eds.mayCall("bcs")).isFalse();
  }

  private static void assertSame(String what, Principal one, Principal other) {
    assertThatThrownBy(() -> new Principals(List.of(one, other)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("a and b have the same " + what + ": nobody could tell who calls");
  }

  private static Principal anonymous(String name) {
    return principal(name, true, null, null, null, Set.of(), Set.of(), Set.of());
  }

  private static Principal token(String name, String hash) {
    return principal(name, false, hash, null, null, Set.of(), Set.of(), Set.of());
  }

  private static Principal certificate(String name, String certificate, String key) {
    return principal(name, false, null, certificate, key, Set.of(), Set.of(), Set.of());
  }

  private static Principal user(String name, String user, String... organisations) {
    return principal(name, false, null, null, null, Set.of(), Set.of(organisations), Set.of(user));
  }

  private static Principal principal(
      String name,
      boolean anonymous,
      String token,
      String certificate,
      String key,
      Set<String> apis,
      Set<String> organisations,
      Set<String> users) {
    return new Principal(
        name,
        anonymous,
        token,
        certificate,
        key,
        null,
        apis,
        Set.of(),
        organisations,
        users,
        Set.of());
  }
}
