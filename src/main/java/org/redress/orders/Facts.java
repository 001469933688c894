package org.redress.orders;

import static org.redress.orders.EventType.*;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What the standing reports say together, whatever the order in which they came in. */
record Facts(
    @Nullable Instant shippedAt,
    @Nullable Instant deliveredAt,
    @Nullable News lost,
    @Nullable Instant trackedSince,
    @Nullable Instant cancelledAt,
    @Nullable News announced,
    @Nullable LocalDate agreedDeliverBy,
    @Nullable Instant answeredAt,
    @Nullable Instant declinedAt,
    MoneyFacts money) {

  private static final Set<EventType> MOVES =
      Set.of(SHIPPED, OUT_FOR_DELIVERY, AVAILABLE_FOR_PICKUP, DELIVERED, DELIVERY_REFUSED);

  /**
   * Bad news about the delivery; {@code deliverBy} is the later day that was announced, if one was.
   */
  record News(Instant at, Instant reportedAt, @Nullable LocalDate deliverBy) {

    static News of(OrderEvent event) {
      return new News(event.occurredAt(), event.reportedAt(), event.details().deliverBy());
    }
  }

  /** {@code reported} in the order in which it happened. */
  static Facts of(Contract contract, List<OrderEvent> reported) {
    return of(contract, reported, decline -> true);
  }

  /**
   * @param counts which of the customer's words against a delay answered a notice that was open
   */
  static Facts of(Contract contract, List<OrderEvent> reported, Predicate<OrderEvent> counts) {
    var standing = standing(reported);
    var parcels = new Parcels(Cancelled.rest(contract, standing));
    standing.forEach(parcels::note);
    var delay = Delay.of(standing, counts);
    var cancelled = Cancelled.whole(contract, standing);
    return new Facts(
        parcels.shippedAt(),
        parcels.deliveredAt(),
        parcels.lost() == null ? null : News.of(parcels.lost()),
        trackedSince(standing),
        cancelled == null ? null : cancelled.occurredAt(),
        delay.open,
        delay.agreed,
        delay.answeredAt,
        delay.declinedAt,
        MoneyFacts.of(contract, standing));
  }

  boolean announcesLaterThan(LocalDate day) {
    return announced != null && announced.deliverBy() != null && announced.deliverBy().isAfter(day);
  }

  /** The events with retractions applied: a retraction can itself be retracted. */
  static List<OrderEvent> withRetractions(List<OrderEvent> reported) {
    var retracted = retracted(reported);
    return reported.stream()
        .map(event ->
            new OrderEvent(
                event.id(),
                event.type(),
                event.occurredAt(),
                event.source(),
                event.details(),
                event.reportedAt(),
                retracted.contains(event.id())))
        .toList();
  }

  /** The events that were not retracted; a retraction is one of them. */
  static List<OrderEvent> unretracted(List<OrderEvent> reported) {
    var retracted = retracted(reported);
    return reported.stream().filter(event -> !retracted.contains(event.id())).toList();
  }

  /** The events that count: neither retracted nor retractions. */
  static List<OrderEvent> standing(List<OrderEvent> reported) {
    return unretracted(reported).stream().filter(event -> event.type() != RETRACTED).toList();
  }

  private static Set<UUID> retracted(List<OrderEvent> reported) {
    var retracted = new HashSet<UUID>();
    var ofMerchant =
        reported.stream()
            .filter(event -> event.source() == ReportEvent.Source.MERCHANT)
            .map(OrderEvent::id)
            .collect(Collectors.toUnmodifiableSet());
    // a retraction names an event that was there before it, so the latest reported one decides
    // first
    reported.stream()
        .filter(event -> event.type() == RETRACTED)
        // a merchant takes back its own word only
        .filter(event ->
            event.source() != ReportEvent.Source.MERCHANT
                || ofMerchant.contains(event.details().eventId()))
        .sorted(
            Comparator.comparing(OrderEvent::reportedAt).thenComparing(OrderEvent::id).reversed())
        .filter(event -> !retracted.contains(event.id()))
        .forEach(event -> retracted.add(event.details().eventId()));
    return retracted;
  }

  /** The last sign of a parcel with a tracking number; null where nothing is tracked. */
  private static @Nullable Instant trackedSince(List<OrderEvent> standing) {
    var tracked =
        standing.stream()
            .anyMatch(e -> e.type() == SHIPPED && e.details().trackingNumber() != null);
    return tracked
        ? standing.stream()
            .filter(event -> MOVES.contains(event.type()))
            .map(OrderEvent::occurredAt)
            .max(Comparator.naturalOrder())
            .orElse(null)
        : null;
  }

  /** How announcements and answers follow one another. */
  private static final class Delay {

    private @Nullable News open;
    private @Nullable LocalDate agreed;
    private @Nullable Instant answeredAt;
    private @Nullable Instant declinedAt;

    static Delay of(List<OrderEvent> standing, Predicate<OrderEvent> counts) {
      var delay = new Delay();
      standing.stream()
          .filter(event -> event.type() != DELAY_DECLINED || counts.test(event))
          .forEach(delay::note);
      return delay;
    }

    private void note(OrderEvent event) {
      switch (event.type()) {
        case DELAY_ANNOUNCED -> open = News.of(event);
        case DELAY_ACCEPTED -> {
          agreed = open == null ? agreed : open.deliverBy();
          open = null;
          answeredAt = event.occurredAt();
        }
        case DELAY_DECLINED -> {
          declinedAt = declinedAt == null ? event.occurredAt() : declinedAt;
          answeredAt = event.occurredAt();
        }
        default -> {}
      }
    }
  }
}
