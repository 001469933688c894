package org.redress.sandboxprovider;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.servlet.http.HttpServletRequest;
import java.security.MessageDigest;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.HttpStatusEntryPoint;

/** Lets in whoever knows the secret, and nobody else. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnBooleanProperty("redress.sandbox")
class SandboxProviderSecurity {

  @Bean
  @Order(0)
  SecurityFilterChain toTheSandboxProvider(HttpSecurity http, SandboxProviderAccess access)
      throws Exception {
    var expected = "Bearer " + access.secret();
    return http.securityMatcher("/sandbox-provider/**")
        .authorizeHttpRequests(requests ->
            requests
                .anyRequest()
                .access(
                    (who, asked) -> new AuthorizationDecision(knows(expected, asked.getRequest()))))
        .exceptionHandling(refused ->
            refused.authenticationEntryPoint(new HttpStatusEntryPoint(HttpStatus.UNAUTHORIZED)))
        .sessionManagement(
            sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
        .csrf(AbstractHttpConfigurer::disable)
        .requestCache(AbstractHttpConfigurer::disable)
        .logout(AbstractHttpConfigurer::disable)
        .build();
  }

  private static boolean knows(String expected, HttpServletRequest request) {
    var given = request.getHeader(HttpHeaders.AUTHORIZATION);
    return given != null && MessageDigest.isEqual(expected.getBytes(UTF_8), given.getBytes(UTF_8));
  }
}
