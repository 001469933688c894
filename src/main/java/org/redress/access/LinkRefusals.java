package org.redress.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;

/** Whose link is over is told so; to everybody else the pages of links do not exist. */
class LinkRefusals implements AuthenticationEntryPoint {

  @Override
  public void commence(
      HttpServletRequest request, HttpServletResponse response, AuthenticationException cause)
      throws IOException {
    var over = LinkCookie.over(request).isPresent();
    response.sendError((over ? HttpStatus.GONE : HttpStatus.NOT_FOUND).value());
  }
}
