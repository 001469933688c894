package org.redress.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Turns {@code Authorization: Bearer <key>} into a {@link KeyHolder}; without a known key the
 * request stays nobody's, and who tries many is braked. A right key is let in always.
 */
class BearerKeyFilter extends OncePerRequestFilter {

  private static final String SCHEME = "Bearer ";

  private final ApiKeys keys;
  private final GuessingBrake brake;
  private final ApiRefusals refusals;

  BearerKeyFilter(ApiKeys keys, GuessingBrake brake, ApiRefusals refusals) {
    this.keys = keys;
    this.brake = brake;
    this.refusals = refusals;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    var key = bearerKey(request).filter(given -> !given.isEmpty());
    var holder = key.flatMap(keys::holderOf);
    if (key.isPresent() && holder.isEmpty()) {
      var waits = brake.wrongSecret("KEY", key.get(), GuessingBrake.address(request));
      if (!waits.isZero()) {
        refusals.tooMany(response, waits);
        return;
      }
    }
    holder.ifPresent(BearerKeyFilter::authenticate);
    chain.doFilter(request, response);
  }

  private static Optional<String> bearerKey(HttpServletRequest request) {
    return Optional.ofNullable(request.getHeader("Authorization"))
        .filter(header -> header.regionMatches(true, 0, SCHEME, 0, SCHEME.length()))
        .map(header -> header.substring(SCHEME.length()).strip());
  }

  private static void authenticate(KeyHolder holder) {
    var context = SecurityContextHolder.createEmptyContext();
    var authorities = List.of(new SimpleGrantedAuthority("ROLE_" + holder.role()));
    context.setAuthentication(
        UsernamePasswordAuthenticationToken.authenticated(holder, null, authorities));
    SecurityContextHolder.setContext(context);
  }
}
