package org.redress.guarantee;

import java.time.Instant;
import org.redress.guarantee.Recovery.Due;
import org.redress.guarantee.Recovery.State;
import org.redress.guarantee.RecoveryEvents.RecoveryReminded;
import org.redress.guarantee.RecoveryStep.Next;
import org.redress.orders.Watch;
import org.redress.shared.Actor;
import org.redress.shared.BusinessClock;
import org.redress.shared.MarketplaceId;
import org.redress.shared.Tenancy;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Reminds debtors of what is overdue, and asks a person where that was in vain. */
@Component
class FollowingUpRecoveries implements DrivingRecoveries {

  private final RecoveryRows rows;
  private final KeepingRecoveries keeping;
  private final RecoveryTimes times;
  private final BusinessClock clock;
  private final Tenancy tenancy;
  private final ApplicationEventPublisher events;

  FollowingUpRecoveries(
      RecoveryRows rows,
      KeepingRecoveries keeping,
      RecoveryTimes times,
      BusinessClock clock,
      Tenancy tenancy,
      ApplicationEventPublisher events) {
    this.rows = rows;
    this.keeping = keeping;
    this.times = times;
    this.clock = clock;
    this.tenancy = tenancy;
    this.events = events;
  }

  @Override
  public RecoveryStep followUp(MarketplaceId marketplace, RecoveryId id) {
    return tenancy.in(
        marketplace,
        () -> {
          var recovery = rows.lock(marketplace, id).orElseThrow();
          var now = clock.now();
          if (now.isBefore(recovery.due().looksAt())) {
            return step(recovery);
          }
          return switch (recovery.state()) {
            case AWAITED -> step(keeping.ask(marketplace, recovery, now));
            case OPEN -> step(remind(marketplace, recovery, now));
            default -> step(recovery);
          };
        });
  }

  @Override
  public RecoveryStep current(MarketplaceId marketplace, RecoveryId id) {
    return tenancy.in(marketplace, () -> step(rows.find(marketplace, id).orElseThrow()));
  }

  private Recovery remind(MarketplaceId marketplace, Recovery recovery, Instant now) {
    var due = recovery.due();
    if (due.reminders() == RecoveryTimes.REMINDERS) {
      keeping.askPerson(marketplace, recovery, "OVERDUE", now);
      return keeping.keep(marketplace, recovery.rests(State.OPEN));
    }
    var claimed = recovery.claimed();
    var reminder = due.reminders() + 1;
    var next = times.nextReminder(marketplace, claimed, now);
    events.publishEvent(
        new RecoveryReminded(
            marketplace,
            claimed.order(),
            claimed.caseId(),
            now,
            Actor.SYSTEM,
            recovery.id(),
            reminder));
    return keeping.keep(
        marketplace, recovery.becomes(State.OPEN, new Due(due.at(), reminder, next)));
  }

  private static RecoveryStep step(Recovery recovery) {
    return recovery.over()
        ? new RecoveryStep(Next.DONE, Watch.NEVER)
        : new RecoveryStep(Next.WAIT, recovery.due().looksAt());
  }
}
