package org.redress.parties.acts;

import org.jspecify.annotations.Nullable;
import org.redress.access.LinkCookie;
import org.redress.access.LinkHolder;
import org.redress.parties.PartyPage;
import org.redress.parties.Speech;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The case that a link opens, as its party sees it. */
@PartyPage
class PartyCasePage {

  private final ShowingCase showing;

  PartyCasePage(ShowingCase showing) {
    this.showing = showing;
  }

  @GetMapping("/c/case/{link}")
  ModelAndView show(
      @AuthenticationPrincipal LinkHolder holder,
      @ModelAttribute("say") Speech say,
      @RequestParam(required = false) @Nullable String done) {
    var page = showing.show(holder, say, Filled.NONE, HttpStatus.OK);
    if (done != null && say.knows("done." + done)) {
      page.addObject("done", say.the("done." + done));
    }
    return page;
  }

  /** Whoever asks again for a page that answered a form is shown the case. */
  @GetMapping({
    "/c/case/{link}/{act:accept|contest|offer|delivery|withdraw|appeal|escalate|object|destination}",
    "/c/case/{link}/recoveries/{id}/dispute"
  })
  String again(@AuthenticationPrincipal LinkHolder holder) {
    return "redirect:" + LinkCookie.PAGES + holder.link();
  }
}
