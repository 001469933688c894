package org.redress.gate;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.redress.shared.FieldProblem;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.authentication.SavedRequestAwareAuthenticationSuccessHandler;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.stereotype.Component;

/**
 * Leads who sent a form that cannot be taken back to its page, by way of signing in where the
 * session has ended: there it stands again as it was filled in, and nothing was done.
 */
@Component("formAgain")
class FormAgain extends SavedRequestAwareAuthenticationSuccessHandler
    implements AccessDeniedHandler {

  private final FormMarks marks;
  private final KeptForms forms;

  FormAgain(FormMarks marks, KeptForms forms) {
    this.marks = marks;
    this.forms = forms;
  }

  /** The form's token is not that of the session, or there is no session any more. */
  @Override
  public void handle(
      HttpServletRequest request, HttpServletResponse response, AccessDeniedException cause)
      throws IOException {
    if (!(cause instanceof CsrfException)) {
      response.sendError(HttpStatus.FORBIDDEN.value());
      return;
    }
    if (request.getMethod().equals("POST") && keeps(request, List.of())) {
      var mark = marks.read(request).orElseThrow();
      seeOther(
          response,
          mark.isOfALink() || mark.isOf(FormMarks.owner(request)) ? mark.page() : "/login?ended");
      return;
    }
    var address = request.getRequestURI();
    if (address.equals("/login") || address.equals("/logout")) {
      seeOther(response, "/login?ended");
    } else {
      request.setAttribute("staleForm", true);
      response.sendError(HttpStatus.FORBIDDEN.value());
    }
  }

  /** Whoever had filled in a form goes on with it. */
  @Override
  public void onAuthenticationSuccess(
      HttpServletRequest request, HttpServletResponse response, Authentication signedIn)
      throws ServletException, IOException {
    var kept = forms.of("user " + signedIn.getName()).orElse(null);
    if (kept == null) {
      super.onAuthenticationSuccess(request, response, signedIn);
    } else {
      clearAuthenticationAttributes(request);
      getRedirectStrategy().sendRedirect(request, response, kept.page());
    }
  }

  /** For a form with a text that must not enter; whether its sender is led back to it. */
  boolean refuses(
      HttpServletRequest request, HttpServletResponse response, List<FieldProblem> problems) {
    if (!request.getMethod().equals("POST") || !keeps(request, problems)) {
      return false;
    }
    seeOther(response, marks.read(request).orElseThrow().page());
    return true;
  }

  /** A page that holds a form of whoever asks for it is told so; one that is sent is done with. */
  void notice(HttpServletRequest request) {
    var owner = FormMarks.owner(request);
    if (owner == null) {
      return;
    }
    if (request.getMethod().equals("GET")) {
      forms
          .of(owner)
          .filter(form -> form.page().split("\\?", 2)[0].equals(request.getRequestURI()))
          .ifPresent(form -> request.setAttribute(KeptForm.ATTRIBUTE, form));
    } else {
      forms.drop(owner, request.getRequestURI());
    }
  }

  /** A link's form is kept for this link only, a user's for whom it was shown to. */
  private boolean keeps(HttpServletRequest request, List<FieldProblem> problems) {
    var owner = FormMarks.owner(request);
    return marks
        .read(request)
        .filter(mark -> owner == null && !mark.isOfALink() || mark.isOf(owner))
        .filter(mark -> forms.keep(mark, request, problems))
        .isPresent();
  }

  private static void seeOther(HttpServletResponse response, String page) {
    response.setStatus(HttpStatus.SEE_OTHER.value());
    response.setHeader(HttpHeaders.LOCATION, page);
  }
}
