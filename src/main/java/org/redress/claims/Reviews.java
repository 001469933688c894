package org.redress.claims;

import java.time.Instant;
import java.util.Map;
import java.util.Set;
import org.redress.access.Marketplaces;
import org.redress.calendar.BusinessDays;
import org.redress.calendar.Place;
import org.redress.claims.ClaimEvents.ReviewOpened;
import org.redress.shared.Actor;
import org.redress.tasks.OpenTask;
import org.redress.tasks.TaskKind;
import org.redress.tasks.Tasks;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Puts claims before a person: each time is a task of its own. */
@Component
class Reviews {

  private final Tasks tasks;
  private final SecondOpinions seconds;
  private final BusinessDays days;
  private final Marketplaces marketplaces;
  private final ApplicationEventPublisher events;

  Reviews(
      Tasks tasks,
      SecondOpinions seconds,
      BusinessDays days,
      Marketplaces marketplaces,
      ApplicationEventPublisher events) {
    this.tasks = tasks;
    this.seconds = seconds;
    this.days = days;
    this.marketplaces = marketplaces;
    this.events = events;
  }

  /** {@code notBy} have decided it before. */
  void open(ClaimFile file, ReviewOpened.Why why, Set<String> notBy, Instant now) {
    var claim = file.claim();
    lift(file);
    var home = marketplaces.get(file.marketplace());
    var place = new Place(home.timeZone(), home.country(), null);
    var since = since(claim, why, now);
    var due = days.endOf(now, Periods.REVIEW, place);
    claim.review(since, later(days.endOf(since, Periods.DECIDE, place), due));
    tasks.open(
        file.marketplace(),
        new OpenTask(
            key(claim),
            kind(claim, why),
            claim.order(),
            claim.id(),
            Map.of("why", why.name(), "reference", claim.reference()),
            due,
            notBy));
    events.publishEvent(
        new ReviewOpened(file.marketplace(), claim.order(), claim.id(), now, Actor.SYSTEM, why));
  }

  /** Whoever asked for evidence first still has the same review: its time does not begin anew. */
  private static Instant since(Claim claim, ReviewOpened.Why why, Instant now) {
    var begun = claim.reviewSince();
    return switch (why) {
      case EVIDENCE_CAME, EVIDENCE_MISSED -> begun == null ? now : begun;
      default -> now;
    };
  }

  /** Evidence that comes last has to be looked at, too. */
  private static Instant later(Instant one, Instant other) {
    return one.isAfter(other) ? one : other;
  }

  /** What was to come before the guarantor is a supervisor's, also after evidence was asked for. */
  private static TaskKind kind(Claim claim, ReviewOpened.Why why) {
    if (claim.escalated()) {
      return TaskKind.SUPERVISOR_REVIEW;
    }
    return why == ReviewOpened.Why.POLICY_UNDECIDED ? TaskKind.UNDECIDED_POLICY : TaskKind.REVIEW;
  }

  /** The review under way is no longer needed. */
  void lift(ClaimFile file) {
    if (file.claim().reviews() > 0) {
      tasks.lift(file.marketplace(), key(file.claim()));
      seconds.lift(file);
    }
  }

  static String key(Claim claim) {
    return "review:%s:%d".formatted(claim.id(), claim.reviews());
  }
}
