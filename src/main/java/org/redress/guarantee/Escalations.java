package org.redress.guarantee;

import static java.util.Objects.requireNonNullElse;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.redress.access.Marketplaces;
import org.redress.calendar.BusinessDays;
import org.redress.calendar.Place;
import org.redress.guarantee.Escalation.Award;
import org.redress.guarantee.Escalation.State;
import org.redress.guarantee.Escalation.Times;
import org.redress.guarantee.GuaranteeEvents.AwardGiven;
import org.redress.guarantee.GuaranteeEvents.CaseEscalated;
import org.redress.guarantee.GuaranteeEvents.EscalationAcknowledged;
import org.redress.guarantee.GuaranteeEvents.EscalationWithdrawn;
import org.redress.guarantee.GuaranteeEvents.FileHandedOver;
import org.redress.guarantee.GuaranteeEvents.GuarantorReminded;
import org.redress.guarantee.GuaranteeEvents.GuarantorResumed;
import org.redress.guarantee.GuaranteeEvents.GuarantorSilent;
import org.redress.shared.Actor;
import org.redress.shared.CaseId;
import org.redress.shared.Ids;
import org.redress.shared.MarketplaceId;
import org.redress.shared.Tenancy;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * Brings claims before guarantors and keeps what comes of it. The caller holds the order: so cover
 * is never reserved twice. Instants are business time.
 */
@Component
public class Escalations {

  private final EscalationRows rows;
  private final FindingCover cover;
  private final BusinessDays days;
  private final Marketplaces marketplaces;
  private final Ids ids;
  private final Tenancy tenancy;
  private final ApplicationEventPublisher events;

  Escalations(
      EscalationRows rows,
      FindingCover cover,
      BusinessDays days,
      Marketplaces marketplaces,
      Ids ids,
      Tenancy tenancy,
      ApplicationEventPublisher events) {
    this.rows = rows;
    this.cover = cover;
    this.days = days;
    this.marketplaces = marketplaces;
    this.ids = ids;
    this.tenancy = tenancy;
    this.events = events;
  }

  public Optional<Escalation> find(MarketplaceId marketplace, CaseId claim) {
    return tenancy.in(marketplace, () -> rows.of(marketplace, claim));
  }

  /** Those that came before a guarantor, by the id of the claim. */
  public Map<UUID, Escalation> ofClaims(MarketplaceId marketplace, Collection<UUID> claims) {
    return claims.isEmpty()
        ? Map.of()
        : tenancy.in(marketplace, () -> rows.of(marketplace, claims));
  }

  /** Empty where the order has no cover, or none that is not taken. */
  public Optional<Escalation> open(
      MarketplaceId marketplace, Escalate asked, Actor by, Instant now) {
    var order = asked.order();
    var left = cover.of(marketplace, order, asked.claimed(), now).orElse(null);
    if (left == null) {
      return Optional.empty();
    }
    var currency = order.contract().currency();
    var opened =
        new Escalation(
            ids.next(),
            asked.claim(),
            order.id(),
            left.guarantor(),
            asked.ground(),
            asked.reason(),
            currency,
            asked.claimed(),
            left.reserved(),
            State.OPEN,
            new Times(now, null, null, left.remindAt(), left.answerBy(), null, null),
            null);
    rows.add(marketplace, opened);
    events.publishEvent(
        new CaseEscalated(
            marketplace,
            order.id(),
            asked.claim(),
            now,
            by,
            left.guarantor(),
            asked.ground(),
            left.reserved(),
            currency,
            opened.times().answerBy()));
    return Optional.of(opened);
  }

  public void handOver(MarketplaceId marketplace, CaseId claim, Instant now) {
    change(
        marketplace,
        claim,
        it -> it.times().handedOverAt() == null,
        it -> it.with(it.state(), it.times().handedOver(now)),
        it ->
            new FileHandedOver(marketplace, it.order(), claim, now, Actor.SYSTEM, it.guarantor()));
  }

  /** The guarantor has the file and will answer. */
  public void acknowledge(MarketplaceId marketplace, CaseId claim, Actor by, Instant now) {
    change(
        marketplace,
        claim,
        it -> it.times().acknowledgedAt() == null,
        it -> it.with(it.state(), it.times().acknowledged(now)),
        it -> new EscalationAcknowledged(marketplace, it.order(), claim, now, by));
  }

  public void remind(MarketplaceId marketplace, CaseId claim, Instant now) {
    change(
        marketplace,
        claim,
        it -> it.times().remindAt() != null,
        it -> it.with(it.state(), it.times().until(null, it.times().answerBy(), null)),
        it ->
            new GuarantorReminded(
                marketplace,
                it.order(),
                claim,
                now,
                Actor.SYSTEM,
                it.guarantor(),
                it.times().answerBy()));
  }

  /** From now on the guarantor waits for a party, and nobody for the guarantor. */
  public void stopClock(MarketplaceId marketplace, CaseId claim, Instant now) {
    change(
        marketplace,
        claim,
        it -> it.state() == State.OPEN,
        it ->
            it.with(
                State.STOPPED, it.times().until(it.times().remindAt(), it.times().answerBy(), now)),
        null);
  }

  /** Gives the guarantor as much time as it had left, to the end of a day. */
  public Escalation resume(MarketplaceId marketplace, CaseId claim, Instant now) {
    return change(
        marketplace,
        claim,
        it -> it.state() == State.STOPPED,
        it -> {
          var stood = Duration.between(requireNonNullElse(it.times().askedAt(), now), now);
          var remind = it.times().remindAt();
          return it.with(
              State.OPEN,
              it.times()
                  .until(
                      remind == null ? null : later(marketplace, remind, stood),
                      later(marketplace, it.times().answerBy(), stood),
                      null));
        },
        it ->
            new GuarantorResumed(
                marketplace, it.order(), claim, now, Actor.SYSTEM, it.times().answerBy()));
  }

  /** The guarantor's time is over; what was reserved stays so until somebody has decided. */
  public void silent(MarketplaceId marketplace, CaseId claim, Instant now) {
    change(
        marketplace,
        claim,
        Escalation::open,
        it -> it.with(State.SILENT, it.times().ended(now)),
        it ->
            new GuarantorSilent(marketplace, it.order(), claim, now, Actor.SYSTEM, it.guarantor()));
  }

  public void award(MarketplaceId marketplace, CaseId claim, Award award, Actor by) {
    change(
        marketplace,
        claim,
        Escalation::open,
        it -> it.with(State.AWARDED, it.times().ended(award.at()), award),
        it ->
            new AwardGiven(
                marketplace,
                it.order(),
                claim,
                award.at(),
                by,
                it.guarantor(),
                award.ruling(),
                award.amount(),
                it.currency(),
                award.borneBy()));
  }

  /** Of an award only so much is still to be paid; with nothing left it is taken back. */
  public void release(MarketplaceId marketplace, CaseId claim, long owed, Instant now) {
    change(
        marketplace,
        claim,
        it -> it.state() == State.AWARDED && it.reserved() != owed,
        it -> it.reserving(owed),
        owed > 0
            ? null
            : it -> new EscalationWithdrawn(marketplace, it.order(), claim, now, Actor.SYSTEM));
  }

  /**
   * What is given after a guarantor's silence it owes as far as that was reserved; the rest is free
   * again. For any other claim nothing changes.
   */
  public void owes(MarketplaceId marketplace, CaseId claim, long given, Instant now) {
    find(marketplace, claim)
        .filter(it -> it.state() == State.SILENT && it.reserved() > given)
        .ifPresent(silent ->
            change(
                marketplace,
                claim,
                it -> it.state() == State.SILENT,
                it -> it.reserving(given),
                null));
  }

  /** The claim ended without an award. */
  public void withdraw(MarketplaceId marketplace, CaseId claim, Actor by, Instant now) {
    change(
        marketplace,
        claim,
        Escalation::open,
        it -> it.with(State.WITHDRAWN, it.times().ended(now)),
        it -> new EscalationWithdrawn(marketplace, it.order(), claim, now, by));
  }

  private Escalation change(
      MarketplaceId marketplace,
      CaseId claim,
      Predicate<Escalation> where,
      Function<Escalation, Escalation> step,
      @Nullable Function<Escalation, Object> event) {
    return tenancy.in(
        marketplace,
        () -> {
          var before = rows.of(marketplace, claim).orElseThrow();
          if (!where.test(before)) {
            return before;
          }
          var after = step.apply(before);
          rows.update(marketplace, after);
          if (event != null) {
            events.publishEvent(event.apply(after));
          }
          return after;
        });
  }

  private Instant later(MarketplaceId marketplace, Instant from, Duration by) {
    // a day's end is the first instant of the next one
    return days.endOf(from.plus(by).minusNanos(1), 0, place(marketplace));
  }

  private Place place(MarketplaceId marketplace) {
    var home = marketplaces.get(marketplace);
    return new Place(home.timeZone(), home.country(), null);
  }
}
