package org.redress.marketplace.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockHttpServletRequest;

class IdempotencyKeyTests {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          8e03978e-40d5-43e8-bc93-6894a57f9324   | 8e03978e-40d5-43e8-bc93-6894a57f9324
          "8e03978e-40d5-43e8-bc93-6894a57f9324" | 8e03978e-40d5-43e8-bc93-6894a57f9324
          "two words"                            | two words
          "a \\"quote\\" and \\\\"               | a "quote" and \\
          claim-1-2017-01-01T10:00:00+00:00      | claim-1-2017-01-01T10:00:00+00:00
          order-abc/2                            | order-abc/2
          two words                              | two words
          """)
  void readsKeyBareOrQuoted(String header, String key) {
    assertThat(IdempotencyKey.of(request(header))).contains(new IdempotencyKey(key));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "\"\"", "\"open", "a,b", "a\"b", "\"a\"b\"", "\"a\";v=1", "ключ", "\"\\x\""})
  void refusesMalformedKey(String header) {
    assertThatThrownBy(() -> IdempotencyKey.of(request(header))).isInstanceOf(Refusal.class);
  }

  @Test
  void refusesKeysThatAreTooLongOrSeveral() {
    assertThatThrownBy(() -> IdempotencyKey.of(request("k".repeat(256))))
        .isInstanceOf(Refusal.class);
    assertThatThrownBy(() -> IdempotencyKey.of(request("a", "b"))).isInstanceOf(Refusal.class);
  }

  @Test
  void doesWithoutAKey() {
    assertThat(IdempotencyKey.of(request())).isEqualTo(Optional.empty());
  }

  private static MockHttpServletRequest request(String... keys) {
    var request = new MockHttpServletRequest();
    for (var key : keys) {
      request.addHeader("Idempotency-Key", key);
    }
    return request;
  }
}
