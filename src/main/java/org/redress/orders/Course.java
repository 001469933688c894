package org.redress.orders;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Where the facts leave an order's promise. {@code deliverBy} is kept until that day ends in the
 * marketplace's zone, which is {@code endsAt} (the first instant of the next day). {@code settled}
 * is final by the facts as far as they are known; where it is null the clock decides. {@code
 * toldFrom} is when bad news came in that the customer has to be told.
 */
record Course(
    LocalDate deliverBy,
    Instant endsAt,
    @Nullable Instant shipBy,
    @Nullable Instant trackingUntil,
    @Nullable Instant toldFrom,
    @Nullable Instant atRiskFrom,
    @Nullable PromiseState settled,
    @Nullable Instant cancelledAt,
    Instant guaranteeUntil) {

  /**
   * @param agreed the promise of the contract
   */
  static Course of(Contract.Promise agreed, Facts facts, Terms terms, ZoneId zone) {
    var deliverBy = facts.agreedDeliverBy() != null ? facts.agreedDeliverBy() : agreed.deliverBy();
    // who agreed to a later day has waived the dispatch day of the first promise
    var shipBy = facts.agreedDeliverBy() != null ? null : agreed.shipBy();
    var cancelledAt = earliest(facts.cancelledAt(), facts.declinedAt());
    var awaited = facts.deliveredAt() == null && cancelledAt == null;
    var trackingUntil = awaited ? trackingUntil(facts, terms) : null;
    return new Course(
        deliverBy,
        endOf(deliverBy, zone),
        shipBy,
        trackingUntil,
        awaited ? toldFrom(facts, deliverBy) : null,
        awaited ? atRiskFrom(facts, shipBy, trackingUntil, deliverBy) : null,
        settled(facts, cancelledAt, deliverBy, zone),
        cancelledAt,
        endOf(deliverBy.plusDays(terms.guaranteeDays()), zone));
  }

  /** The first instant after the day. */
  static Instant endOf(LocalDate day, ZoneId zone) {
    return day.plusDays(1).atStartOfDay(zone).toInstant();
  }

  static PromiseState stateAt(
      Instant now, @Nullable PromiseState settled, Instant endsAt, @Nullable Instant atRiskFrom) {
    if (settled != null) {
      return settled;
    }
    if (!now.isBefore(endsAt)) {
      return PromiseState.BROKEN;
    }
    return atRiskFrom != null && !now.isBefore(atRiskFrom)
        ? PromiseState.AT_RISK
        : PromiseState.PENDING;
  }

  private static @Nullable Instant trackingUntil(Facts facts, Terms terms) {
    return facts.trackedSince() == null || terms.trackingStillDays() == 0
        ? null
        : facts.trackedSince().plus(Duration.ofDays(terms.trackingStillDays()));
  }

  private static @Nullable Instant atRiskFrom(
      Facts facts, @Nullable Instant shipBy, @Nullable Instant trackingUntil, LocalDate deliverBy) {
    return earliest(
        facts.shippedAt() == null ? shipBy : null,
        trackingUntil,
        facts.lost() == null ? null : facts.lost().at(),
        facts.announcesLaterThan(deliverBy) ? requireNonNull(facts.announced()).at() : null);
  }

  /**
   * When the latest bad news came in that the customer has to be told; null where there is none.
   */
  private static @Nullable Instant toldFrom(Facts facts, LocalDate deliverBy) {
    return Stream.of(facts.lost(), facts.announcesLaterThan(deliverBy) ? facts.announced() : null)
        .filter(Objects::nonNull)
        .map(Facts.News::reportedAt)
        .max(Instant::compareTo)
        .orElse(null);
  }

  private static @Nullable PromiseState settled(
      Facts facts, @Nullable Instant cancelledAt, LocalDate deliverBy, ZoneId zone) {
    var delivered = facts.deliveredAt();
    if (cancelledAt != null
        && !dayOf(cancelledAt, zone).isAfter(deliverBy)
        && !(delivered != null && delivered.isBefore(cancelledAt))) {
      return PromiseState.VOID;
    }
    if (delivered == null) {
      return null;
    }
    return dayOf(delivered, zone).isAfter(deliverBy) ? PromiseState.BROKEN : PromiseState.KEPT;
  }

  private static LocalDate dayOf(Instant at, ZoneId zone) {
    return at.atZone(zone).toLocalDate();
  }

  private static @Nullable Instant earliest(@Nullable Instant... instants) {
    return Stream.of(instants).filter(Objects::nonNull).min(Instant::compareTo).orElse(null);
  }
}
