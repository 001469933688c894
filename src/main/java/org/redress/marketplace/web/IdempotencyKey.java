package org.redress.marketplace.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Collections;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.http.HttpStatus;

/** What a client calls one write, bare or as a string of RFC 8941. */
record IdempotencyKey(String value) {

  private static final Pattern BARE = Pattern.compile("[ !#-+\\--\\[\\]-~]{1,255}");
  private static final Pattern QUOTED =
      Pattern.compile("\"((?:[ !#-\\[\\]-~]|\\\\[\"\\\\]){1,255})\"");

  static Optional<IdempotencyKey> of(HttpServletRequest request) {
    var headers = Collections.list(request.getHeaders("Idempotency-Key"));
    return switch (headers.size()) {
      case 0 -> Optional.empty();
      case 1 -> Optional.of(parse(headers.getFirst().strip()));
      default -> throw malformed();
    };
  }

  private static IdempotencyKey parse(String header) {
    var quoted = QUOTED.matcher(header);
    if (quoted.matches()) {
      return new IdempotencyKey(quoted.group(1).replaceAll("\\\\(.)", "$1"));
    }
    if (BARE.matcher(header).matches()) {
      return new IdempotencyKey(header);
    }
    throw malformed();
  }

  private static Refusal malformed() {
    return new Refusal(
        Problem.of(
            HttpStatus.BAD_REQUEST,
            "malformed-idempotency-key",
            "The Idempotency-Key cannot be read",
            "Send one key of 1 to 255 printable ASCII characters, bare or in double quotes."));
  }
}
