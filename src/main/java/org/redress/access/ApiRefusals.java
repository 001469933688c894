package org.redress.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.security.web.firewall.RequestRejectedHandler;

/** Tells a client of the API in an RFC 9457 problem why it is not let in. */
class ApiRefusals implements AuthenticationEntryPoint, AccessDeniedHandler, RequestRejectedHandler {

  private static final String PROBLEM =
      """
      {"type":"/problems/%s","title":"%s","status":%d,"detail":"%s"}\
      """;

  private final NotingRefusals noting;

  ApiRefusals(NotingRefusals noting) {
    this.noting = noting;
  }

  /** For whoever tries one key after the other. */
  void tooMany(HttpServletResponse response, Duration waits) throws IOException {
    response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(waits.toSeconds() + 1));
    write(
        response,
        HttpStatus.TOO_MANY_REQUESTS,
        "too-many-wrong-keys",
        "Too many wrong keys",
        "From this address came many keys that nobody has. Wait as Retry-After says.");
  }

  @Override
  public void commence(
      HttpServletRequest request, HttpServletResponse response, AuthenticationException cause)
      throws IOException {
    response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
    write(
        response,
        HttpStatus.UNAUTHORIZED,
        "unauthenticated",
        "No valid API key",
        "Send the header 'Authorization: Bearer <key>' with a key of this installation.");
  }

  @Override
  public void handle(
      HttpServletRequest request, HttpServletResponse response, AccessDeniedException cause)
      throws IOException {
    noting.note(request);
    write(
        response,
        HttpStatus.FORBIDDEN,
        "forbidden",
        "Not allowed with this key",
        "The key is valid, but its holder may not do this.");
  }

  /** For requests that look like an attack, e.g. with {@code //} or {@code ;} in the path. */
  @Override
  public void handle(
      HttpServletRequest request, HttpServletResponse response, RequestRejectedException cause)
      throws IOException {
    if (isOfTheApi(request)) {
      write(
          response,
          HttpStatus.BAD_REQUEST,
          "bad-request",
          "The request cannot be taken",
          "The path or a header holds what no path or header of this API holds.");
    } else {
      response.sendError(HttpStatus.BAD_REQUEST.value());
    }
  }

  private static boolean isOfTheApi(HttpServletRequest request) {
    return request.getRequestURI().startsWith("/v1/");
  }

  private static void write(
      HttpServletResponse response, HttpStatus status, String kind, String title, String detail)
      throws IOException {
    response.setStatus(status.value());
    response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
    response
        .getOutputStream()
        .write(
            PROBLEM
                .formatted(kind, title, status.value(), detail)
                .getBytes(StandardCharsets.UTF_8));
  }
}
