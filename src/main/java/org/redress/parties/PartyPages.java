package org.redress.parties;

import jakarta.servlet.http.HttpServletRequest;
import org.redress.access.LinkHolder;
import org.redress.access.Marketplaces;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** Gives every page of a link its words, the link itself, and whose marketplace it is. */
@ControllerAdvice(annotations = PartyPage.class)
class PartyPages {

  private final Speaking speaking;
  private final Marketplaces marketplaces;

  PartyPages(Speaking speaking, Marketplaces marketplaces) {
    this.speaking = speaking;
    this.marketplaces = marketplaces;
  }

  @ModelAttribute("marketplace")
  String marketplace(@AuthenticationPrincipal LinkHolder holder) {
    return marketplaces.get(holder.marketplace()).name();
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
