package org.redress.marketplace.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.redress.gate.DatabaseAway;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.ErrorResponse;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.util.DisconnectedClientHelper;

/**
 * Answers whatever goes wrong under {@code /v1} with a problem, and leaves the pages to the others.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class ProblemsOfTheApi implements HandlerExceptionResolver {

  private static final Logger LOG = LoggerFactory.getLogger(ProblemsOfTheApi.class);

  @Override
  public @Nullable ModelAndView resolveException(
      HttpServletRequest request,
      HttpServletResponse response,
      @Nullable Object handler,
      Exception problem) {
    if (!isOfTheApi(request)) {
      return null;
    }
    if (response.isCommitted()) {
      // half an answer must not end as if it were a whole one: the connection is broken off
      return DisconnectedClientHelper.isClientDisconnectedException(problem)
          ? new ModelAndView()
          : null;
    }
    if (DisconnectedClientHelper.isClientDisconnectedException(problem)) {
      LOG.debug("{} did not wait for its answer", request.getRemoteAddr(), problem);
      return new ModelAndView();
    }
    try {
      answer(request, response, problem);
    } catch (IOException e) {
      LOG.debug("{} went away before its answer", request.getRemoteAddr(), e);
    }
    return new ModelAndView();
  }

  private static boolean isOfTheApi(HttpServletRequest request) {
    var path = request.getRequestURI();
    return path.equals("/v1") || path.startsWith("/v1/");
  }

  private static void answer(
      HttpServletRequest request, HttpServletResponse response, Exception exception)
      throws IOException {
    switch (exception) {
      case Refusal refusal -> write(response, refusal.problem());
      case ErrorResponse error -> write(response, error);
      case RuntimeException e when DatabaseAway.isCauseOf(e) -> writeUnavailable(response, e);
      default -> writeFailure(request, response, exception);
    }
  }

  private static void write(HttpServletResponse response, ErrorResponse error) throws IOException {
    error.getHeaders().forEach((name, values) -> values.forEach(v -> response.addHeader(name, v)));
    var status = HttpStatus.valueOf(error.getStatusCode().value());
    var detail = error.getBody().getDetail();
    write(
        response,
        Problem.of(
            status,
            kind(status),
            status.getReasonPhrase(),
            detail == null ? status.getReasonPhrase() : detail));
  }

  private static String kind(HttpStatus status) {
    return switch (status) {
      case NOT_FOUND -> "not-found";
      case METHOD_NOT_ALLOWED -> "method-not-allowed";
      case UNSUPPORTED_MEDIA_TYPE -> "unsupported-media-type";
      case NOT_ACCEPTABLE -> "not-acceptable";
      default -> status.is5xxServerError() ? "failure" : "bad-request";
    };
  }

  private static void writeUnavailable(HttpServletResponse response, Exception cause)
      throws IOException {
    LOG.warn("The database cannot be reached: {}", DatabaseAway.words(cause));
    response.setHeader(HttpHeaders.RETRY_AFTER, "2");
    write(
        response,
        Problem.of(
            HttpStatus.SERVICE_UNAVAILABLE,
            "unavailable",
            "Not available now",
            "Nothing is known to be done. Send the same request again."));
  }

  private static void writeFailure(
      HttpServletRequest request, HttpServletResponse response, Exception cause)
      throws IOException {
    LOG.error("{} {} failed", request.getMethod(), request.getRequestURI(), cause);
    write(
        response,
        Problem.of(
            HttpStatus.INTERNAL_SERVER_ERROR,
            "failure",
            "The server failed",
            "The failure is ours and has been logged."));
  }

  private static void write(HttpServletResponse response, Problem problem) throws IOException {
    response.setStatus(problem.status().value());
    response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
    response.getOutputStream().write(problem.toReply().body());
  }
}
