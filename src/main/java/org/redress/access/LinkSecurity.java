package org.redress.access;

import org.redress.shared.PublicAddress;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.authentication.AnonymousAuthenticationFilter;
import org.springframework.security.web.context.NullSecurityContextRepository;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;

/**
 * Who may see the pages below {@code /c}: whoever has a link, those of this link, without any
 * session. A user of the desk or a key of the API is nobody here.
 */
@Configuration(proxyBeanMethods = false)
class LinkSecurity {

  @Bean
  @Order(2)
  SecurityFilterChain parties(
      HttpSecurity http,
      CaseLinks links,
      PublicAddress address,
      GuessingBrake brake,
      @Qualifier("formAgain") ObjectProvider<AccessDeniedHandler> staleForms)
      throws Exception {
    return http.securityMatcher("/c", "/c/**")
        .authorizeHttpRequests(requests ->
            requests
                .requestMatchers(HttpMethod.GET, "/c/{token}")
                .permitAll()
                .anyRequest()
                .hasRole("LINK"))
        .addFilterBefore(
            new WrongLinkFilter("/c/", links::isKnown, brake), AnonymousAuthenticationFilter.class)
        .addFilterBefore(new LinkFilter(links), AnonymousAuthenticationFilter.class)
        .exceptionHandling(refused -> {
          refused.authenticationEntryPoint(new LinkRefusals());
          staleForms.ifAvailable(refused::accessDeniedHandler);
        })
        // A stateless session policy would renew the forms' token at each request, so that a second
        // tab spoils the first: without session management nothing is kept either.
        .sessionManagement(AbstractHttpConfigurer::disable)
        .securityContext(
            context -> context.securityContextRepository(new NullSecurityContextRepository()))
        .csrf(csrf -> csrf.csrfTokenRepository(formTokens(address)))
        .requestCache(AbstractHttpConfigurer::disable)
        .logout(AbstractHttpConfigurer::disable)
        .headers(AccessSecurity::strict)
        .build();
  }

  /** In a cookie of its own, because there is no session to keep it in. */
  private static CookieCsrfTokenRepository formTokens(PublicAddress address) {
    var tokens = new CookieCsrfTokenRepository();
    tokens.setCookieName("redress-form");
    tokens.setCookiePath("/c");
    tokens.setCookieCustomizer(cookie -> {
      cookie.httpOnly(true).sameSite("Lax");
      if (address.isSecure()) {
        cookie.secure(true);
      }
    });
    return tokens;
  }
}
