package org.redress.access;

import org.jspecify.annotations.Nullable;
import org.redress.access.AccessEvents.SignInRefused;
import org.redress.access.AccessEvents.SignedIn;
import org.redress.access.AccessEvents.SignedOut;
import org.redress.shared.Actor;
import org.redress.shared.BusinessClock;
import org.redress.shared.MarketplaceId;
import org.redress.shared.RecordedEvent;
import org.redress.shared.SystemClock;
import org.redress.shared.Tenancy;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.security.authentication.event.AbstractAuthenticationFailureEvent;
import org.springframework.security.authentication.event.AuthenticationSuccessEvent;
import org.springframework.security.authentication.event.LogoutSuccessEvent;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.springframework.stereotype.Component;

/**
 * Records who came in, who left and who was refused. What was typed as a name may be anything, a
 * password too: only its hash is kept. Whose sign-in cannot be recorded does not come in.
 */
@Component
class NotingSignIns {

  private final Users users;
  private final GuessingBrake brake;
  private final SystemClock clock;
  private final BusinessClock business;
  private final Tenancy tenancy;
  private final ApplicationEventPublisher events;

  NotingSignIns(
      Users users,
      GuessingBrake brake,
      SystemClock clock,
      BusinessClock business,
      Tenancy tenancy,
      ApplicationEventPublisher events) {
    this.users = users;
    this.brake = brake;
    this.clock = clock;
    this.business = business;
    this.tenancy = tenancy;
    this.events = events;
  }

  @EventListener
  void on(AuthenticationSuccessEvent event) {
    if (event.getAuthentication().getPrincipal() instanceof StaffMember member) {
      var from = from(event.getAuthentication());
      tenancy.run(
          member.marketplace(),
          () -> {
            users.signedIn(member.marketplace(), member.getUsername(), clock.now());
            events.publishEvent(
                new SignedIn(member.marketplace(), business.now(), member.actor(), from));
          });
      brake.cameIn(member.getUsername(), from);
    }
  }

  @EventListener
  void on(AbstractAuthenticationFailureEvent event) {
    var typed = event.getAuthentication().getName();
    var marketplace =
        users.byUsername(typed).map(User::marketplace).orElse(MarketplaceId.INSTALLATION);
    tell(
        new SignInRefused(
            marketplace, business.now(), Actor.STRANGER, typed, from(event.getAuthentication())));
  }

  @EventListener
  void on(LogoutSuccessEvent event) {
    if (event.getAuthentication().getPrincipal() instanceof StaffMember member) {
      tell(new SignedOut(member.marketplace(), business.now(), member.actor()));
    }
  }

  private void tell(RecordedEvent event) {
    tenancy.run(event.marketplace(), () -> events.publishEvent(event));
  }

  /** As the brake knows it. */
  private static String from(@Nullable Authentication authentication) {
    return authentication != null
            && authentication.getDetails() instanceof WebAuthenticationDetails details
        ? GuessingBrake.address(details.getRemoteAddress())
        : "unknown";
  }
}
