package org.redress.marketplace.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.redress.shared.FieldProblem;
import org.springframework.http.HttpStatus;

/**
 * A refusal as RFC 9457 has it; {@code kind} is stable and ends the {@code type}, {@code more}
 * holds its own members.
 */
public record Problem(
    HttpStatus status, String kind, String title, String detail, Map<String, Object> more) {

  public static Problem notFound(String what) {
    return of(HttpStatus.NOT_FOUND, "not-found", "Not found", what);
  }

  public static Problem notJson(String why) {
    return of(
        HttpStatus.BAD_REQUEST, "not-json", "The body is not JSON", "The body is not JSON: " + why);
  }

  public static Problem invalidFields(List<FieldProblem> errors) {
    var fields = errors.stream().map(FieldProblem::field).toList();
    return new Problem(
        HttpStatus.UNPROCESSABLE_CONTENT,
        "invalid-fields",
        "Fields are wrong",
        "Nothing was done. Wrong: " + String.join(", ", fields),
        Map.of("errors", errors));
  }

  public static Problem of(HttpStatus status, String kind, String title, String detail) {
    return new Problem(status, kind, title, detail, Map.of());
  }

  public Reply toReply() {
    var body = new LinkedHashMap<String, Object>();
    body.put("type", "/problems/" + kind);
    body.put("title", title);
    body.put("status", status.value());
    body.put("detail", detail);
    body.putAll(more);
    return new Reply(status.value(), null, ApiJson.bytes(body));
  }
}
