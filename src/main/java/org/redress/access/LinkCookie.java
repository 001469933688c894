package org.redress.access;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.Optional;
import org.redress.shared.PublicAddress;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;

/**
 * The cookie that takes the place of an opened link, so that its token stays in no history and no
 * referrer. It goes back only to the pages of its own link: two links side by side in one browser
 * do not meet. {@code Lax}, because links are opened from mails, and {@code Strict} would withhold
 * it there.
 */
@Component
public class LinkCookie {

  /** Where the pages of a link lie, its id and a slash behind it. */
  public static final String PAGES = "/c/case/";

  private static final String NAME = "redress-link";

  private final PublicAddress address;

  LinkCookie(PublicAddress address) {
    this.address = address;
  }

  /** The value of the header {@code Set-Cookie}. */
  public String of(String token, LinkHolder holder, boolean secure) {
    return ResponseCookie.from(NAME, token)
        .path(PAGES + holder.link())
        .httpOnly(true)
        .secure(secure || address.isSecure())
        .sameSite("Lax")
        .build()
        .toString();
  }

  /** Whether the request came with a link that was good once. */
  public static Optional<CaseLink.State> over(HttpServletRequest request) {
    return Optional.ofNullable((CaseLink.State) request.getAttribute(LinkFilter.OVER));
  }

  /** What the request brings; not yet known to be good for anything. */
  static Optional<String> in(HttpServletRequest request) {
    var cookies = request.getCookies();
    return cookies == null
        ? Optional.empty()
        : Arrays.stream(cookies)
            .filter(cookie -> cookie.getName().equals(NAME))
            .map(Cookie::getValue)
            .findFirst();
  }
}
