package org.redress.gate;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.apache.tomcat.util.http.fileupload.InvalidFileNameException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * The outermost edge, before anybody is known: turns away what cannot be read as a request, and
 * says that the house is closed for a moment where the database is away.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class AtTheDoor extends OncePerRequestFilter {

  private static final Logger LOG = LoggerFactory.getLogger(AtTheDoor.class);
  private static final String SIGN_IN = "/login";

  private final TextGate gate;

  AtTheDoor(TextGate gate) {
    this.gate = gate;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    if (isForm(request) && request.getCharacterEncoding() == null) {
      // whoever reads a form first decides how it is read: browsers send it as its page was written
      request.setCharacterEncoding(StandardCharsets.UTF_8.name());
    }
    var unreadable = unreadable(request);
    if (unreadable != null) {
      Answers.badRequest(request, response, "bad-request", unreadable);
    } else if (isSignInWithANumber(request)) {
      response.setStatus(HttpServletResponse.SC_SEE_OTHER);
      response.setHeader(HttpHeaders.LOCATION, SIGN_IN + "?error");
    } else {
      goOn(request, response, chain);
    }
  }

  private static void goOn(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    try {
      chain.doFilter(request, response);
    } catch (InvalidParameterException | InvalidFileNameException e) {
      if (response.isCommitted()) {
        throw e;
      }
      response.reset();
      Answers.badRequest(request, response, "bad-request", "The form cannot be read.");
    } catch (ServletException | RuntimeException e) {
      if (response.isCommitted() || !DatabaseAway.isCauseOf(e)) {
        throw e;
      }
      LOG.warn("The database cannot be reached: {}", DatabaseAway.words(e));
      response.reset();
      Answers.unavailable(request, response);
    }
  }

  /** Why nobody can read it; null where everybody can. */
  private static @Nullable String unreadable(HttpServletRequest request) {
    if (!WrittenQuery.isReadable(request.getQueryString())) {
      return "The query is not well written: percent signs before two hexadecimal digits, UTF-8,"
          + " no control characters.";
    }
    return isForm(request) && !Answers.isOfTheApi(request) && !isReadableForm(request)
        ? "The form cannot be read."
        : null;
  }

  private static boolean isReadableForm(HttpServletRequest request) {
    try {
      return request.getParameterMap().entrySet().stream()
          .allMatch(entry ->
              PlainText.isOneLine(entry.getKey())
                  && (Secret.is(entry.getKey()) || areReadable(entry.getValue())));
    } catch (IllegalStateException e) {
      return false;
    }
  }

  private static boolean areReadable(String[] values) {
    for (var value : values) {
      if (value.indexOf('\0') >= 0) {
        return false;
      }
    }
    return true;
  }

  /** A name that nobody has: it must not come as far as the record of refused sign-ins. */
  private boolean isSignInWithANumber(HttpServletRequest request) {
    if (!isForm(request) || !request.getRequestURI().equals(SIGN_IN)) {
      return false;
    }
    Map<String, String[]> open = new HashMap<>(request.getParameterMap());
    open.keySet().removeIf(Secret::is);
    return !gate.form(open).isEmpty();
  }

  private static boolean isForm(HttpServletRequest request) {
    var type = request.getContentType();
    return request.getMethod().equals("POST")
        && type != null
        && type.toLowerCase(Locale.ROOT).startsWith("application/x-www-form-urlencoded");
  }
}
