package org.redress.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.redress.shared.BusinessClock;
import org.redress.shared.Reading;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.http.HttpMethod;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * Notes who has read something about one case, order or payment, and who took an export: every page
 * and answer whose address names one, so that a new one is noted without anybody thinking of it.
 */
@Component
class NotingReaders implements HandlerInterceptor, WebMvcConfigurer {

  /** They name nothing, and give everything. */
  private static final Set<String> EXPORTS = Set.of("/v1/audit/export", "/v1/ledger/entries");

  private static final String READER = NotingReaders.class.getName();

  private final BusinessClock clock;
  private final ApplicationEventPublisher events;

  NotingReaders(BusinessClock clock, ApplicationEventPublisher events) {
    this.clock = clock;
    this.events = events;
  }

  @Override
  public void addInterceptors(InterceptorRegistry registry) {
    registry.addInterceptor(this);
  }

  /** What is streamed ends when nobody is signed in to its thread any more. */
  @Override
  public boolean preHandle(
      HttpServletRequest request, HttpServletResponse response, Object handler) {
    var signedIn = SecurityContextHolder.getContext().getAuthentication();
    if (signedIn != null
        && signedIn.getPrincipal() instanceof Caller caller
        && isReading(request)) {
      request.setAttribute(READER, caller);
    }
    return true;
  }

  @Override
  public void afterCompletion(
      HttpServletRequest request,
      HttpServletResponse response,
      Object handler,
      @Nullable Exception failed) {
    if (request.getAttribute(READER) instanceof Caller caller && response.getStatus() < 300) {
      request.removeAttribute(READER);
      events.publishEvent(
          new Reading(
              caller.marketplace(),
              clock.now(),
              caller.actor(),
              pattern(request),
              subject(caller, request)));
    }
  }

  private static boolean isReading(HttpServletRequest request) {
    var pattern = pattern(request);
    return Set.of(HttpMethod.GET.name(), HttpMethod.HEAD.name()).contains(request.getMethod())
        && (pattern.contains("{") || EXPORTS.contains(pattern));
  }

  private static String pattern(HttpServletRequest request) {
    return String.valueOf(request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE));
  }

  private static @Nullable UUID subject(Caller caller, HttpServletRequest request) {
    if (caller instanceof LinkHolder link) {
      return link.caseId().value();
    }
    var named = request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE);
    return Stream.of(
            named instanceof Map<?, ?> variables ? variables.get("id") : null,
            request.getParameter("caseId"),
            request.getParameter("orderId"))
        .filter(String.class::isInstance)
        .flatMap(id -> id((String) id))
        .findFirst()
        .orElse(null);
  }

  private static Stream<UUID> id(String written) {
    try {
      return Stream.of(UUID.fromString(written));
    } catch (IllegalArgumentException e) {
      return Stream.empty();
    }
  }
}
