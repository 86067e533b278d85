package org.processcontracts.gate.rule;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SecretNamesTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "sk",
        "cert",
        "token",
        "X-Token",
        "X-Auth-Token",
        "apim-accesstoken",
        "apim-signature",
        "appSecret",
        "client_secret",
        "PASSWORD",
        "userPassword",
        "new password",
        "privateKey",
        "PrivateKey",
        "private_key",
        "certificateKey",
        "X-API-Key",
        "apiKey",
        "refreshToken",
        "Authorization"
      })
  void shouldTellASecretByItsName(String name) {
    assertThat(SecretNames.secret(name)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "tokenType",
        "keyword",
        "key",
        "page_token",
        "nextPageToken",
        "maxTokens",
        "passwordPolicy",
        "secretary",
        "publicKey",
        "primaryKey",
        "sorters",
        "risk",
        "task",
        "desk",
        "certification",
        "concert",
        "signatureAlgorithm",
        "token_expires_at"
      })
  void shouldTakeNothingElseForASecret(String name) {
    assertThat(SecretNames.secret(name)).isFalse();
  }
}
