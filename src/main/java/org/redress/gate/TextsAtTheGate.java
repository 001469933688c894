package org.redress.gate;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.redress.shared.FieldProblem;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.UriUtils;

/**
 * Lets no request of somebody who was let in go on with a text that must not enter: whatever its
 * address, its kind of body and whoever reads it, so that no new address has to think of it.
 */
@Component
@Order(TextsAtTheGate.BEHIND_SECURITY)
class TextsAtTheGate extends OncePerRequestFilter {

  static final int BEHIND_SECURITY = -50;

  private static final int LONGEST_BODY = 1024 * 1024;
  private static final Set<String> WITH_BODY = Set.of("POST", "PUT", "PATCH", "DELETE");

  /** The headers that are kept; who reads another one has to add it here. */
  private static final List<String> KEPT_HEADERS = List.of("Idempotency-Key");

  private final TextGate gate;
  private final FormAgain again;

  TextsAtTheGate(TextGate gate, FormAgain again) {
    this.gate = gate;
    this.again = again;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    byte[] body = isReadHere(request) ? read(request) : null;
    if (body != null && body.length > LONGEST_BODY) {
      Answers.tooLarge(request, response, "1 MiB");
      return;
    }
    var parts = parts(request);
    if (parts instanceof Parts.Unreadable unreadable) {
      unreadable.answer(request, response);
      return;
    }
    var values = values(request);
    var problems = problems(request, body, parts.all(), values);
    if (problems.isEmpty()) {
      again.notice(request);
      chain.doFilter(new PassedRequest(request, body, values), response);
    } else if (Answers.isOfTheApi(request) || !again.refuses(request, response, problems)) {
      Answers.wrongFields(request, response, problems);
    }
  }

  private List<FieldProblem> problems(
      HttpServletRequest request,
      byte @Nullable [] body,
      Collection<Part> parts,
      Map<String, String[]> values)
      throws IOException {
    var problems = new ArrayList<FieldProblem>();
    gate.text("path", path(request)).ifPresent(problems::add);
    for (var header : KEPT_HEADERS) {
      for (var value : Collections.list(request.getHeaders(header))) {
        gate.text(header, value).ifPresent(problems::add);
      }
    }
    if (body != null) {
      problems.addAll(gate.body("", body));
    }
    for (var part : parts) {
      problems.addAll(part(part));
    }
    problems.addAll(gate.form(open(request, values)));
    return problems;
  }

  /** Its name, its file's name and, where it is a text, all it says. */
  private List<FieldProblem> part(Part part) throws IOException {
    var problems = new ArrayList<>(gate.form(Map.of(part.getName(), new String[0])));
    var file = part.getSubmittedFileName();
    if (file != null) {
      gate.text("file name", file).ifPresent(problems::add);
    }
    if (part.getSize() <= LONGEST_BODY) {
      try (var in = part.getInputStream()) {
        problems.addAll(gate.body(part.getName(), in.readAllBytes()));
      }
    }
    return problems;
  }

  /** In the form in which they are kept. */
  private static Map<String, String[]> values(HttpServletRequest request) {
    var values = new LinkedHashMap<String, String[]>();
    request
        .getParameterMap()
        .forEach((name, all) ->
            values.put(
                name,
                Secret.is(name)
                    ? all
                    : Arrays.stream(all).map(PlainText::normal).toArray(String[]::new)));
    return values;
  }

  /** Parts were judged as such; secrets are not kept. */
  private static Map<String, String[]> open(
      HttpServletRequest request, Map<String, String[]> values) {
    var open = new LinkedHashMap<>(values);
    open.keySet().removeIf(Secret::is);
    if (isMultipart(request) && Answers.isOfTheApi(request)) {
      open.clear();
    }
    return open;
  }

  private static Parts parts(HttpServletRequest request) throws IOException {
    return isMultipart(request) && WITH_BODY.contains(request.getMethod())
        ? Parts.of(request)
        : Parts.NONE;
  }

  private static String path(HttpServletRequest request) {
    try {
      return UriUtils.decode(request.getRequestURI(), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      return request.getRequestURI();
    }
  }

  /** A form is read as its values, parts as parts; lines are judged one by one where they come. */
  private static boolean isReadHere(HttpServletRequest request) {
    return WITH_BODY.contains(request.getMethod())
        && !isMultipart(request)
        && !isLines(request)
        && (Answers.isOfTheApi(request) || !is(request, "application/x-www-form-urlencoded"));
  }

  /** One line that is wrong stops no other. */
  private static boolean isLines(HttpServletRequest request) {
    return is(request, "application/x-ndjson") && request.getRequestURI().equals("/v1/imports");
  }

  private static boolean isMultipart(HttpServletRequest request) {
    return is(request, "multipart/");
  }

  private static boolean is(HttpServletRequest request, String type) {
    var sent = request.getContentType();
    return sent != null && sent.toLowerCase(Locale.ROOT).startsWith(type);
  }

  private static byte[] read(HttpServletRequest request) throws IOException {
    return request.getInputStream().readNBytes(LONGEST_BODY + 1);
  }
}
