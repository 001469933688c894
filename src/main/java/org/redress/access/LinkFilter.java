package org.redress.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Turns the cookie of an opened link into its {@link LinkHolder}, on the pages of this link only.
 * The link is asked for at each request: one that was revoked or is over opens nothing from then
 * on.
 */
class LinkFilter extends OncePerRequestFilter {

  /** How a request tells whoever refuses it that its link was good once: the link's state. */
  static final String OVER = "redress.link.over";

  private final CaseLinks links;

  LinkFilter(CaseLinks links) {
    this.links = links;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    LinkCookie.in(request)
        .ifPresent(token -> {
          switch (links.holderOf(token)) {
            case OpenedLink.Open(var holder) -> letIn(request, holder);
            case OpenedLink.Over(var state) -> request.setAttribute(OVER, state);
            case OpenedLink.Unknown() -> {}
          }
        });
    chain.doFilter(request, response);
  }

  private static void letIn(HttpServletRequest request, LinkHolder holder) {
    var its = LinkCookie.PAGES + holder.link();
    var asked = request.getRequestURI();
    if (asked.equals(its) || asked.startsWith(its + "/")) {
      var context = SecurityContextHolder.createEmptyContext();
      var authorities = List.of(new SimpleGrantedAuthority("ROLE_LINK"));
      context.setAuthentication(
          UsernamePasswordAuthenticationToken.authenticated(holder, null, authorities));
      SecurityContextHolder.setContext(context);
    }
  }
}
