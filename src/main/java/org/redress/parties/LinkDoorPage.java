package org.redress.parties;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.redress.access.CaseLinks;
import org.redress.access.LinkCookie;
import org.redress.access.OpenedLink;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Lets whoever has a link in: its token becomes a cookie, so that no address shows it any more. */
@Controller
class LinkDoorPage {

  private final CaseLinks links;
  private final LinkCookie cookie;
  private final ClosedPages closed;

  LinkDoorPage(CaseLinks links, LinkCookie cookie, ClosedPages closed) {
    this.links = links;
    this.cookie = cookie;
    this.closed = closed;
  }

  @GetMapping("/c/{token}")
  String open(
      @PathVariable String token,
      HttpServletRequest request,
      HttpServletResponse response,
      Model model) {
    return switch (links.open(token)) {
      case OpenedLink.Open(var holder) -> {
        response.addHeader(HttpHeaders.SET_COOKIE, cookie.of(token, holder, request.isSecure()));
        yield "redirect:" + LinkCookie.PAGES + holder.link();
      }
      case OpenedLink.Over(var state) -> {
        response.setStatus(HttpStatus.GONE.value());
        yield closed.show(request, state.name(), model);
      }
      case OpenedLink.Unknown() -> {
        response.setStatus(HttpStatus.NOT_FOUND.value());
        yield closed.show(request, ClosedPages.UNKNOWN, model);
      }
    };
  }
}
