package org.redress.parties;

import jakarta.servlet.http.HttpServletRequest;
import org.redress.access.LinkHolder;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** Gives every page of a link its words, and the link itself. */
@ControllerAdvice(annotations = PartyPage.class)
class PartyPages {

  private final Speaking speaking;

  PartyPages(Speaking speaking) {
    this.speaking = speaking;
  }

  @ModelAttribute("say")
  Speech say(@AuthenticationPrincipal LinkHolder holder, HttpServletRequest request) {
    return speaking.to(holder, request);
  }

  /**
   * Asked for before the page is written: once it is on its way, its cookie would come too late.
   */
  @ModelAttribute
  void giveFormsTheirToken(CsrfToken token) {
    token.getToken();
  }

  @ModelAttribute("link")
  LinkHolder link(@AuthenticationPrincipal LinkHolder holder) {
    return holder;
  }
}
