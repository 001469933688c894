package org.redress.parties;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.redress.access.CaseLink;
import org.redress.access.LinkCookie;
import org.springframework.boot.autoconfigure.web.WebProperties;
import org.springframework.boot.webmvc.autoconfigure.error.DefaultErrorViewResolver;
import org.springframework.context.ApplicationContext;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.web.servlet.ModelAndView;

/**
 * The pages of links that open nothing, and of whatever else goes wrong below {@code /c}; the
 * errors of all other addresses look as they always do.
 */
@Component
class ClosedPages extends DefaultErrorViewResolver {

  static final String UNKNOWN = "UNKNOWN";

  private static final String VIEW = "party/closed";

  private final Speaking speaking;

  ClosedPages(Speaking speaking, ApplicationContext context, WebProperties web) {
    super(context, web.getResources());
    this.speaking = speaking;
  }

  /** {@code why} is a key of the words, behind {@code closed.}. */
  String show(HttpServletRequest request, String why, Model model) {
    model.addAttribute("say", speaking.toAnybody(request));
    model.addAttribute("why", why);
    return VIEW;
  }

  @Override
  public @Nullable ModelAndView resolveErrorView(
      HttpServletRequest request, HttpStatus status, Map<String, Object> model) {
    var path = String.valueOf(request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI));
    if (!path.equals("/c") && !path.startsWith("/c/")) {
      return super.resolveErrorView(request, status, model);
    }
    return new ModelAndView(
        VIEW, Map.of("say", speaking.toAnybody(request), "why", why(request, status)), status);
  }

  private static String why(HttpServletRequest request, HttpStatus status) {
    return switch (status) {
      case GONE -> LinkCookie.over(request).map(CaseLink.State::name).orElse(UNKNOWN);
      case NOT_FOUND, METHOD_NOT_ALLOWED -> UNKNOWN;
      case FORBIDDEN -> "STALE";
      case CONTENT_TOO_LARGE -> "TOO_LARGE";
      default -> "TROUBLE";
    };
  }
}
