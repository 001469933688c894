package org.redress.parties;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.redress.access.LinkCookie;
import org.redress.access.LinkHolder;
import org.springframework.http.HttpHeaders;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Changes the language of the pages; an unknown one changes nothing. */
@Controller
class LanguagePage {

  @GetMapping("/c/case/{link}/language/{tag}")
  String choose(
      @AuthenticationPrincipal LinkHolder holder,
      @PathVariable String tag,
      HttpServletRequest request,
      HttpServletResponse response) {
    Language.of(tag)
        .ifPresent(language ->
            response.addHeader(
                HttpHeaders.SET_COOKIE, Speaking.choice(language, request.isSecure())));
    return "redirect:" + LinkCookie.PAGES + holder.link();
  }
}
