package org.redress.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.function.Predicate;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.filter.OncePerRequestFilter;

/** Brakes whoever tries addresses of links that nobody was given; a real one opens always. */
class WrongLinkFilter extends OncePerRequestFilter {

  private final String before;
  private final Predicate<String> isKnown;
  private final GuessingBrake brake;

  /** {@code before} is what stands before the token, with the last slash. */
  WrongLinkFilter(String before, Predicate<String> isKnown, GuessingBrake brake) {
    this.before = before;
    this.isKnown = isKnown;
    this.brake = brake;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    var asked = request.getRequestURI();
    var token = asked.startsWith(before) ? asked.substring(before.length()) : "/";
    if (!token.contains("/") && !isKnown.test(token)) {
      var waits = brake.wrongSecret("LINK", token, GuessingBrake.address(request));
      if (!waits.isZero()) {
        response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(waits.toSeconds() + 1));
        response.sendError(HttpStatus.TOO_MANY_REQUESTS.value());
        return;
      }
    }
    chain.doFilter(request, response);
  }
}
