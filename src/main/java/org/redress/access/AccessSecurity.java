package org.redress.access;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.security.crypto.factory.PasswordEncoderFactories;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.access.AccessDeniedHandlerImpl;
import org.springframework.security.web.authentication.AnonymousAuthenticationFilter;
import org.springframework.security.web.authentication.AuthenticationSuccessHandler;
import org.springframework.security.web.authentication.UsernamePasswordAuthenticationFilter;
import org.springframework.security.web.context.DelegatingSecurityContextRepository;
import org.springframework.security.web.context.RequestAttributeSecurityContextRepository;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.security.web.header.writers.CrossOriginOpenerPolicyHeaderWriter.CrossOriginOpenerPolicy;
import org.springframework.security.web.header.writers.CrossOriginResourcePolicyHeaderWriter.CrossOriginResourcePolicy;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;

/**
 * Who may come in: to the API by key and without a session, to the desk by form login and session.
 * {@link LinkSecurity} says who may see the pages of a link.
 */
@Configuration(proxyBeanMethods = false)
class AccessSecurity {

  private static final String CONTENT_SECURITY_POLICY =
      "default-src 'self'; script-src 'self'; style-src 'self'; img-src 'self' data:; "
          + "font-src 'self' data:; object-src 'none'; base-uri 'none'; form-action 'self'; "
          + "frame-ancestors 'none'";

  /** What a guarantor may read; of cases and recoveries only those that came before it. */
  private static final String[] OF_GUARANTORS = {
    "/v1/marketplace",
    "/v1/cases",
    "/v1/cases/*",
    "/v1/cases/*/timeline",
    "/v1/cases/*/decisions",
    "/v1/cases/*/evidence",
    "/v1/cases/*/evidence/*/file",
    "/v1/cases/*/file",
    "/v1/recoveries",
    "/v1/recoveries/*"
  };

  @Bean
  PasswordEncoder passwordEncoder() {
    return PasswordEncoderFactories.createDelegatingPasswordEncoder();
  }

  @Bean
  UserDetailsService staff(Users users) {
    return username ->
        users
            .byUsername(username)
            .map(StaffMember::new)
            .orElseThrow(() -> UsernameNotFoundException.fromUsername(username));
  }

  @Bean
  ApiRefusals apiRefusals(NotingRefusals noting) {
    return new ApiRefusals(noting);
  }

  @Bean
  @Order(1)
  SecurityFilterChain api(
      HttpSecurity http, ApiKeys keys, GuessingBrake brake, ApiRefusals refusals) throws Exception {
    return http.securityMatcher("/v1", "/v1/**")
        .authorizeHttpRequests(requests ->
            requests
                .requestMatchers(HttpMethod.GET, "/v1/keys")
                .permitAll()
                .requestMatchers(HttpMethod.GET, OF_GUARANTORS)
                .hasAnyRole("MARKETPLACE", "GUARANTOR")
                .requestMatchers(
                    HttpMethod.POST,
                    "/v1/cases/*/evidence-requests",
                    "/v1/recoveries/*/payments",
                    "/v1/recoveries/*/dispute")
                .hasAnyRole("MARKETPLACE", "GUARANTOR")
                .requestMatchers(
                    HttpMethod.POST, "/v1/cases/*/award", "/v1/cases/*/acknowledgement")
                .hasRole("GUARANTOR")
                .requestMatchers("/v1/guarantor", "/v1/guarantor/**")
                .hasRole("GUARANTOR")
                // its secrets are a guarantor's own: who asks for another's is refused and noted
                .requestMatchers("/v1/guarantors/*/secrets")
                .denyAll()
                .anyRequest()
                .hasRole("MARKETPLACE"))
        .addFilterBefore(
            new BearerKeyFilter(keys, brake, refusals), AnonymousAuthenticationFilter.class)
        .exceptionHandling(
            refused -> refused.authenticationEntryPoint(refusals).accessDeniedHandler(refusals))
        .sessionManagement(
            sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
        .csrf(AbstractHttpConfigurer::disable)
        .requestCache(AbstractHttpConfigurer::disable)
        .logout(AbstractHttpConfigurer::disable)
        .headers(AccessSecurity::strict)
        .build();
  }

  @Bean
  @Order(3)
  SecurityFilterChain desk(
      HttpSecurity http,
      Users users,
      SettingPasswords links,
      GuessingBrake brake,
      NotingRefusals noting,
      @Qualifier("formAgain") ObjectProvider<AccessDeniedHandler> staleForms,
      ObjectProvider<AuthenticationSuccessHandler> goingOn)
      throws Exception {
    return http.authorizeHttpRequests(requests ->
            requests
                .dispatcherTypeMatchers(DispatcherType.ERROR, DispatcherType.FORWARD)
                .permitAll()
                .requestMatchers(
                    "/login", "/welcome/*", "/assets/**", "/webjars/**", "/favicon.ico")
                .permitAll()
                .requestMatchers("/actuator/health", "/actuator/health/**")
                .permitAll()
                .requestMatchers("/actuator/**")
                .denyAll()
                .requestMatchers("/guarantor", "/guarantor/**")
                .hasRole("GUARANTOR")
                .requestMatchers(HttpMethod.GET, "/")
                .authenticated()
                .requestMatchers(HttpMethod.GET, "/people")
                .hasAnyRole("AGENT", "SUPERVISOR")
                .requestMatchers("/people/*/confirm")
                .hasAnyRole("AGENT", "SUPERVISOR")
                .requestMatchers("/people", "/people/**")
                .hasRole("SUPERVISOR")
                .requestMatchers("/overview")
                .hasAnyRole("SUPERVISOR", "ANALYST")
                .requestMatchers(HttpMethod.GET, "/cases", "/cases/**")
                .hasAnyRole("AGENT", "SUPERVISOR", "ANALYST", "PRIVACY")
                .requestMatchers(HttpMethod.GET)
                // A guarantor sees the cases escalated to it, a privacy officer what is held in
                // cases: not the orders.
                .hasAnyRole("AGENT", "SUPERVISOR", "ANALYST")
                .requestMatchers(
                    "/recoveries/*/uphold", "/recoveries/*/write-off", "/chargebacks/*/leave")
                .hasRole("SUPERVISOR")
                .anyRequest()
                .hasAnyRole("AGENT", "SUPERVISOR"))
        .securityContext(context ->
            context.securityContextRepository(
                new DelegatingSecurityContextRepository(
                    new RequestAttributeSecurityContextRepository(), new SessionsOfStaff(users))))
        .addFilterBefore(new SignInBrakeFilter(brake), UsernamePasswordAuthenticationFilter.class)
        .addFilterBefore(
            new WrongLinkFilter("/welcome/", links::isKnown, brake),
            UsernamePasswordAuthenticationFilter.class)
        .exceptionHandling(refused ->
            refused.accessDeniedHandler((request, response, cause) -> {
              var stale = cause instanceof CsrfException ? staleForms.getIfAvailable() : null;
              if (stale != null) {
                stale.handle(request, response, cause);
                return;
              }
              noting.note(request);
              new AccessDeniedHandlerImpl().handle(request, response, cause);
            }))
        .formLogin(login -> {
          login.loginPage("/login").permitAll().failureHandler(AccessSecurity::refuseSignIn);
          goingOn.ifAvailable(login::successHandler);
        })
        .logout(logout -> logout.logoutUrl("/logout").permitAll())
        .headers(AccessSecurity::strict)
        .build();
  }

  /** That users cannot be looked up says nothing of a name and its password. */
  private static void refuseSignIn(
      HttpServletRequest request, HttpServletResponse response, AuthenticationException cause)
      throws IOException {
    if (cause instanceof AuthenticationServiceException) {
      throw cause;
    }
    response.sendRedirect("/login?error");
  }

  static void strict(HeadersConfigurer<HttpSecurity> headers) {
    headers
        .contentSecurityPolicy(policy -> policy.policyDirectives(CONTENT_SECURITY_POLICY))
        .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.NO_REFERRER))
        .permissionsPolicyHeader(permissions ->
            permissions.policy("camera=(), geolocation=(), microphone=(), payment=()"))
        .crossOriginOpenerPolicy(opener -> opener.policy(CrossOriginOpenerPolicy.SAME_ORIGIN))
        .crossOriginResourcePolicy(
            resource -> resource.policy(CrossOriginResourcePolicy.SAME_ORIGIN));
  }
}
