package org.redress.parties;

import jakarta.servlet.http.HttpServletRequest;
import org.redress.access.LinkHolder;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
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

  @ModelAttribute("link")
  LinkHolder link(@AuthenticationPrincipal LinkHolder holder) {
    return holder;
  }
}
