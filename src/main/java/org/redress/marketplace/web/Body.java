package org.redress.marketplace.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.springframework.http.HttpStatus;

/** The bytes that a request brings, up to a limit. */
public final class Body {

  private static final int LONGEST = 1024 * 1024;

  private Body() {}

  static byte[] of(HttpServletRequest request) {
    try {
      var body = request.getInputStream().readNBytes(LONGEST + 1);
      if (body.length > LONGEST) {
        throw tooLarge("1 MiB");
      }
      return body;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public static Refusal tooLarge(String limit) {
    return new Refusal(
        Problem.of(
            HttpStatus.CONTENT_TOO_LARGE,
            "body-too-large",
            "The body is too large",
            "A body may have at most " + limit + "."));
  }
}
