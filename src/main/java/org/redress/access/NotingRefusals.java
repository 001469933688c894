package org.redress.access;

import jakarta.servlet.http.HttpServletRequest;
import java.util.stream.Stream;
import org.redress.access.AccessEvents.ActRefused;
import org.redress.shared.BusinessClock;
import org.redress.shared.Tenancy;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.http.server.PathContainer;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Records that somebody who is known wanted what is not for its role. */
@Component
class NotingRefusals {

  private final ObjectProvider<RequestMappingHandlerMapping> mappings;
  private final BusinessClock business;
  private final Tenancy tenancy;
  private final ApplicationEventPublisher events;

  NotingRefusals(
      ObjectProvider<RequestMappingHandlerMapping> mappings,
      BusinessClock business,
      Tenancy tenancy,
      ApplicationEventPublisher events) {
    this.mappings = mappings;
    this.business = business;
    this.tenancy = tenancy;
    this.events = events;
  }

  void note(HttpServletRequest request) {
    var signedIn = SecurityContextHolder.getContext().getAuthentication();
    if (signedIn != null && signedIn.getPrincipal() instanceof Caller caller) {
      var act = request.getMethod() + " " + pattern(request);
      tenancy.run(
          caller.marketplace(),
          () ->
              events.publishEvent(
                  new ActRefused(caller.marketplace(), business.now(), caller.actor(), act)));
    }
  }

  /** A word of the code; the address itself may hold anything. */
  private String pattern(HttpServletRequest request) {
    var path = PathContainer.parsePath(request.getRequestURI());
    return mappings.stream()
        .flatMap(mapping -> mapping.getHandlerMethods().keySet().stream())
        .map(RequestMappingInfo::getPathPatternsCondition)
        .flatMap(patterns -> patterns == null ? Stream.empty() : patterns.getPatterns().stream())
        .filter(pattern -> pattern.matches(path))
        .map(Object::toString)
        .sorted()
        .findFirst()
        .orElse("something else");
  }
}
