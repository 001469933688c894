package org.redress.gate;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.redress.shared.FieldProblem;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import tools.jackson.databind.json.JsonMapper;

/**
 * What is answered at the gate: a problem of RFC 9457 under {@code /v1}, the page of the status
 * everywhere else.
 */
final class Answers {

  private static final String STRICT =
      "default-src 'self'; object-src 'none'; base-uri 'none'; form-action 'self';"
          + " frame-ancestors 'none'";

  private static final JsonMapper JSON = JsonMapper.builder().build();

  private Answers() {}

  static boolean isOfTheApi(HttpServletRequest request) {
    var path = request.getRequestURI();
    return path.equals("/v1") || path.startsWith("/v1/");
  }

  static void wrongFields(
      HttpServletRequest request, HttpServletResponse response, List<FieldProblem> problems)
      throws IOException {
    if (!isOfTheApi(request)) {
      page(response, HttpStatus.BAD_REQUEST);
      return;
    }
    var names = String.join(", ", problems.stream().map(FieldProblem::field).distinct().toList());
    var body =
        problem(
            HttpStatus.UNPROCESSABLE_CONTENT,
            "invalid-fields",
            "Fields are wrong",
            "Nothing was done. Wrong: " + names);
    body.put("errors", problems.stream().distinct().toList());
    write(response, HttpStatus.UNPROCESSABLE_CONTENT, body);
  }

  static void badRequest(
      HttpServletRequest request, HttpServletResponse response, String kind, String detail)
      throws IOException {
    answer(request, response, HttpStatus.BAD_REQUEST, kind, "The request cannot be taken", detail);
  }

  static void tooLarge(HttpServletRequest request, HttpServletResponse response, String limit)
      throws IOException {
    answer(
        request,
        response,
        HttpStatus.CONTENT_TOO_LARGE,
        "body-too-large",
        "The body is too large",
        "A body may have at most " + limit + ".");
  }

  static void unavailable(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    response.setHeader(HttpHeaders.RETRY_AFTER, "2");
    answer(
        request,
        response,
        HttpStatus.SERVICE_UNAVAILABLE,
        "unavailable",
        "Not available now",
        "Nothing is known to be done. Send the same request again.");
  }

  /** The page of an error: nobody further in gives it the headers of the house. */
  private static void page(HttpServletResponse response, HttpStatus status) throws IOException {
    if (!response.containsHeader("Content-Security-Policy")) {
      response.setHeader("Content-Security-Policy", STRICT);
      response.setHeader("X-Content-Type-Options", "nosniff");
      response.setHeader("Referrer-Policy", "no-referrer");
    }
    response.sendError(status.value());
  }

  private static void answer(
      HttpServletRequest request,
      HttpServletResponse response,
      HttpStatus status,
      String kind,
      String title,
      String detail)
      throws IOException {
    if (isOfTheApi(request)) {
      write(response, status, problem(status, kind, title, detail));
    } else {
      page(response, status);
    }
  }

  private static Map<String, Object> problem(
      HttpStatus status, String kind, String title, String detail) {
    var body = new LinkedHashMap<String, Object>();
    body.put("type", "/problems/" + kind);
    body.put("title", title);
    body.put("status", status.value());
    body.put("detail", detail);
    return body;
  }

  private static void write(
      HttpServletResponse response, HttpStatus status, Map<String, Object> body)
      throws IOException {
    response.setStatus(status.value());
    response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
    // by way of a string: half a character in a name must not break the answer
    response
        .getOutputStream()
        .write(JSON.writeValueAsString(body).getBytes(StandardCharsets.UTF_8));
  }
}
