package org.redress.claims;

import static org.redress.orders.Watch.NEVER;

import java.time.Instant;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.redress.access.Marketplaces;
import org.redress.calendar.BusinessDays;
import org.redress.calendar.Place;
import org.redress.claims.CaseDeadline.Meaning;
import org.redress.claims.ClaimEvents.ClaimHeld;
import org.redress.guarantee.Escalations;
import org.redress.orders.ExpectingBanks;
import org.redress.shared.Actor;
import org.redress.shared.CaseId;
import org.redress.shared.Party;
import org.redress.tasks.OpenTask;
import org.redress.tasks.TaskKind;
import org.redress.tasks.Tasks;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * Holds a claim while a chargeback is open at the bank. Once banks must have decided, a person is
 * asked what became of it: nothing stands still without end.
 */
@Component
class AwaitingBanks {

  private final ExpectingBanks banks;
  private final Escalations escalations;
  private final Reviews reviews;
  private final Tasks tasks;
  private final BusinessDays days;
  private final Marketplaces marketplaces;
  private final ApplicationEventPublisher events;

  AwaitingBanks(
      ExpectingBanks banks,
      Escalations escalations,
      Reviews reviews,
      Tasks tasks,
      BusinessDays days,
      Marketplaces marketplaces,
      ApplicationEventPublisher events) {
    this.banks = banks;
    this.escalations = escalations;
    this.reviews = reviews;
    this.tasks = tasks;
    this.days = days;
    this.marketplaces = marketplaces;
    this.events = events;
  }

  /** A chargeback is open; may come again, whenever the facts about it have changed. */
  void hold(ClaimFile file, Instant now) {
    if (file.claim().turn().status() != CaseStatus.ON_HOLD) {
      begin(file, now);
    }
    var until = decidedBy(file, null);
    if (until.isAfter(now)) {
      if (!until.equals(deadline(file))) {
        noLongerAsk(file);
        file.claim().hold(due(until), until);
      }
    } else if (!asked(file)) {
      ask(file, now);
    }
  }

  /** The bank has decided, or the claim is over. */
  void noLongerAsk(ClaimFile file) {
    tasks.lift(file.marketplace(), key(file.claim().id(), deadline(file)));
  }

  private void begin(ClaimFile file, Instant now) {
    var claim = file.claim();
    reviews.lift(file);
    if (claim.withGuarantor()) {
      escalations.stopClock(file.marketplace(), claim.id(), now);
    }
    var until = decidedBy(file, claim.id());
    claim.hold(due(until), until);
    events.publishEvent(
        new ClaimHeld(file.marketplace(), claim.order(), claim.id(), now, Actor.SYSTEM, true));
  }

  private void ask(ClaimFile file, Instant now) {
    var claim = file.claim();
    var home = marketplaces.get(file.marketplace());
    var place = new Place(home.timeZone(), home.country(), null);
    var findOutBy = days.endOf(now, Periods.REVIEW, place);
    claim.hold(due(findOutBy), NEVER);
    tasks.open(
        file.marketplace(),
        new OpenTask(
            key(claim.id(), findOutBy),
            TaskKind.CHARGEBACK,
            claim.order(),
            claim.id(),
            Map.of("why", "BANK_SILENT", "reference", claim.reference()),
            findOutBy,
            Set.of()));
  }

  /** Where the report is gone that told of it, a person looks. */
  private Instant decidedBy(ClaimFile file, @Nullable CaseId keptIn) {
    return banks.decidedBy(file.marketplace(), file.order(), keptIn).orElse(Instant.EPOCH);
  }

  private static boolean asked(ClaimFile file) {
    var turn = file.claim().turn();
    return turn.deadline() != null && turn.nextUntil().equals(NEVER);
  }

  private static @Nullable Instant deadline(ClaimFile file) {
    var deadline = file.claim().turn().deadline();
    return deadline == null ? null : deadline.at();
  }

  private static CaseDeadline due(Instant at) {
    return new CaseDeadline(Party.MARKETPLACE, at, Meaning.BANK_ANSWERS);
  }

  private static String key(CaseId claim, @Nullable Instant findOutBy) {
    return "bank:%s:%s".formatted(claim, findOutBy);
  }
}
