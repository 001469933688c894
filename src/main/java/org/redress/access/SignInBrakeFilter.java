package org.redress.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.web.filter.OncePerRequestFilter;

/** Looks at no password while the brake is on; says the same of users who do not exist. */
class SignInBrakeFilter extends OncePerRequestFilter {

  private final GuessingBrake brake;

  SignInBrakeFilter(GuessingBrake brake) {
    this.brake = brake;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    if (isSignIn(request)) {
      var username = Optional.ofNullable(request.getParameter("username")).orElse("");
      var waits = brake.attempt(username, GuessingBrake.address(request));
      if (!waits.isZero()) {
        response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(waits.toSeconds() + 1));
        response.sendError(HttpStatus.TOO_MANY_REQUESTS.value());
        return;
      }
    }
    chain.doFilter(request, response);
  }

  private static boolean isSignIn(HttpServletRequest request) {
    return request.getRequestURI().equals(request.getContextPath() + "/login")
        && request.getMethod().equals(HttpMethod.POST.name());
  }
}
