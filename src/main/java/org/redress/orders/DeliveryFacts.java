package org.redress.orders;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.redress.orders.ReportEvent.Source;

/**
 * What the standing reports say of some lines of an order together: they are delivered with their
 * last parcel. A record is what carrier or marketplace report; a merchant's word counts only
 * against it. A parcel that waits at a pick-up point is not delivered.
 *
 * @param dispatched the first record of a dispatch
 * @param delivered the record that completed the delivery, or the refusal at the door
 * @param asserted the merchant's first word that it delivered, which is no record
 * @param lost the record, else the merchant's admission, that a parcel which never came was lost or
 *     sent back
 * @param waiting the record that a parcel waits at a pick-up point
 * @param cancelled the first report that all of these lines were cancelled
 * @param contradicting the first report of a loss or way back after the recorded delivery, or of a
 *     cancellation beside it
 * @param handedOver for each parcel everything that was said of its delivery, by whomever
 */
public record DeliveryFacts(
    @Nullable OrderEvent dispatched,
    @Nullable OrderEvent delivered,
    @Nullable OrderEvent asserted,
    @Nullable OrderEvent lost,
    @Nullable OrderEvent waiting,
    @Nullable OrderEvent cancelled,
    @Nullable OrderEvent contradicting,
    List<HandedOver> handedOver) {

  /** The reports of one parcel's delivery, and the tracking numbers it is known by. */
  public record HandedOver(Set<String> trackingNumbers, List<OrderEvent> reports) {}

  public static DeliveryFacts of(OrderView order, Collection<String> lines) {
    return of(order, lines, Instant.MAX, order.events());
  }

  /** What the merchant says of its packing after the claim is of no use to it. */
  public static DeliveryFacts of(OrderView order, Collection<String> lines, Instant claimedAt) {
    return of(order, lines, claimedAt, order.events());
  }

  /** As if one of the reports had not been made. */
  public static DeliveryFacts without(OrderView order, Collection<String> lines, UUID report) {
    var others = order.events().stream().filter(event -> !event.id().equals(report)).toList();
    return of(order, lines, Instant.MAX, others);
  }

  private static DeliveryFacts of(
      OrderView order, Collection<String> lines, Instant claimedAt, List<OrderEvent> events) {
    var wanted = Set.copyOf(lines);
    var standing = Facts.standing(events);
    var known = standing.stream().filter(event -> known(event, claimedAt)).toList();
    var contents = contents(known);
    var records = known.stream().filter(event -> about(event, contents, wanted)).toList();
    var words =
        standing.stream()
            .filter(event -> ofMerchant(event) && about(event, contents, wanted))
            .toList();
    var parcels = new Parcels(only(order.contract(), wanted));
    records.forEach(parcels::note);
    var delivered = completing(records, parcels.complete(DeliveryFacts::handedOverAt));
    var cancelled = cancelled(standing, wanted);
    return new DeliveryFacts(
        records.stream().filter(DeliveryFacts::dispatch).findFirst().orElse(null),
        delivered,
        first(words, event -> event.type() == EventType.DELIVERED),
        lost(parcels, words, delivered),
        last(parcels, EventType.AVAILABLE_FOR_PICKUP),
        cancelled,
        contradicting(parcels, words, delivered, cancelled),
        handedOver(parcels, words));
  }

  /** A record, or how the merchant says that it packed what was not claimed yet. */
  private static boolean known(OrderEvent event, Instant claimedAt) {
    return record(event)
        || ofMerchant(event)
            && event.type() == EventType.SHIPPED
            && event.reportedAt().isBefore(claimedAt);
  }

  private static boolean record(OrderEvent event) {
    return event.source() == Source.CARRIER || event.source() == Source.MARKETPLACE;
  }

  private static boolean ofMerchant(OrderEvent event) {
    return event.source() == Source.MERCHANT;
  }

  /** What is known of the contents of parcels. */
  private static Map<String, Set<String>> contents(List<OrderEvent> known) {
    Map<String, Set<String>> contents = new HashMap<>();
    for (var event : known) {
      var details = event.details();
      if (details.parcel() != null && details.lines() != null) {
        contents.put(details.parcel(), references(details));
      }
    }
    return contents;
  }

  /** Not about a parcel that carries none of these lines. */
  private static boolean about(
      OrderEvent event, Map<String, Set<String>> contents, Set<String> wanted) {
    var details = event.details();
    var parcel = details.parcel() == null ? "" : details.parcel();
    var lines =
        details.lines() != null ? references(details) : contents.getOrDefault(parcel, Set.of());
    return lines.isEmpty() || lines.stream().anyMatch(wanted::contains);
  }

  private static Set<String> references(ReportEvent.Details details) {
    return details.lines() == null
        ? Set.of()
        : details.lines().stream()
            .map(ReportEvent.Quantity::reference)
            .collect(Collectors.toUnmodifiableSet());
  }

  private static boolean dispatch(OrderEvent event) {
    return switch (event.type()) {
      case SHIPPED, OUT_FOR_DELIVERY, AVAILABLE_FOR_PICKUP, DELIVERED, DELIVERY_REFUSED ->
          record(event);
      default -> false;
    };
  }

  /** When a parcel was handed over, or refused without going back; null where it was not. */
  private static @Nullable Instant handedOverAt(List<OrderEvent> reports) {
    var delivered = first(reports, event -> event.type() == EventType.DELIVERED);
    if (delivered != null) {
      return delivered.occurredAt();
    }
    var last = lastMove(reports);
    return last != null && last.type() == EventType.DELIVERY_REFUSED ? last.occurredAt() : null;
  }

  /** What a parcel that was not delivered last came to; null where it is only under way. */
  private static @Nullable OrderEvent lastMove(List<OrderEvent> reports) {
    return reports.stream()
        .filter(event ->
            switch (event.type()) {
              case DELIVERY_REFUSED, LOST, RETURNED_TO_SENDER, AVAILABLE_FOR_PICKUP -> true;
              default -> false;
            })
        .reduce((earlier, later) -> later)
        .orElse(null);
  }

  private static @Nullable OrderEvent completing(List<OrderEvent> records, @Nullable Instant at) {
    return first(
        records,
        event ->
            event.occurredAt().equals(at)
                && (event.type() == EventType.DELIVERED
                    || event.type() == EventType.DELIVERY_REFUSED));
  }

  private static @Nullable OrderEvent lost(
      Parcels parcels, List<OrderEvent> words, @Nullable OrderEvent delivered) {
    if (delivered != null && delivered.type() == EventType.DELIVERED) {
      return null;
    }
    var recorded =
        moves(parcels)
            .filter(DeliveryFacts::gone)
            .min(Comparator.comparing(OrderEvent::occurredAt))
            .orElse(null);
    if (recorded != null) {
      return recorded;
    }
    var admitted = words.stream().filter(DeliveryFacts::gone).reduce((a, b) -> b).orElse(null);
    if (admitted == null) {
      return null;
    }
    var at = admitted.occurredAt();
    return moves(parcels).allMatch(move -> !move.occurredAt().isAfter(at)) ? admitted : null;
  }

  /** What each parcel that was not delivered last came to. */
  private static Stream<OrderEvent> moves(Parcels parcels) {
    return parcels.reports().stream()
        .filter(reports -> first(reports, event -> event.type() == EventType.DELIVERED) == null)
        .flatMap(reports -> Stream.ofNullable(lastMove(reports)));
  }

  private static @Nullable OrderEvent last(Parcels parcels, EventType type) {
    return moves(parcels)
        .filter(move -> move.type() == type)
        .max(Comparator.comparing(OrderEvent::occurredAt))
        .orElse(null);
  }

  private static @Nullable OrderEvent cancelled(List<OrderEvent> standing, Set<String> wanted) {
    var all = standing.stream().filter(event -> event.type() == EventType.CANCELLED).toList();
    var whole = first(all, event -> event.details().lines() == null);
    if (whole != null) {
      return whole;
    }
    var lines = all.stream().flatMap(event -> references(event.details()).stream()).toList();
    return !all.isEmpty() && lines.containsAll(wanted) ? all.getFirst() : null;
  }

  private static @Nullable OrderEvent contradicting(
      Parcels parcels,
      List<OrderEvent> words,
      @Nullable OrderEvent delivered,
      @Nullable OrderEvent cancelled) {
    if (delivered == null || delivered.type() != EventType.DELIVERED) {
      return null;
    }
    if (cancelled != null) {
      return cancelled;
    }
    var recorded =
        parcels.reports().stream()
            .flatMap(reports -> Stream.ofNullable(afterDelivery(reports)))
            .findFirst()
            .orElse(null);
    return recorded != null ? recorded : goneFrom(words, delivered.occurredAt());
  }

  private static @Nullable OrderEvent afterDelivery(List<OrderEvent> reports) {
    var delivered = first(reports, event -> event.type() == EventType.DELIVERED);
    return delivered == null ? null : goneFrom(reports, delivered.occurredAt());
  }

  private static boolean gone(OrderEvent event) {
    return event.type() == EventType.LOST || event.type() == EventType.RETURNED_TO_SENDER;
  }

  private static @Nullable OrderEvent goneFrom(List<OrderEvent> reports, Instant at) {
    return first(reports, event -> gone(event) && !event.occurredAt().isBefore(at));
  }

  private static List<HandedOver> handedOver(Parcels parcels, List<OrderEvent> words) {
    var said = words.stream().filter(event -> event.type() == EventType.DELIVERED).toList();
    return parcels.reports().stream()
        .map(reports ->
            new HandedOver(
                reports.stream()
                    .flatMap(event -> Stream.ofNullable(event.details().trackingNumber()))
                    .collect(Collectors.toUnmodifiableSet()),
                Stream.concat(
                        reports.stream().filter(event -> event.type() == EventType.DELIVERED),
                        said.stream())
                    .toList()))
        .toList();
  }

  private static @Nullable OrderEvent first(List<OrderEvent> events, Predicate<OrderEvent> which) {
    return events.stream().filter(which).findFirst().orElse(null);
  }

  private static Contract only(Contract contract, Set<String> wanted) {
    return new Contract(
        contract.reference(),
        contract.placedAt(),
        contract.currency(),
        contract.merchant(),
        contract.customer(),
        contract.lines().stream().filter(line -> wanted.contains(line.reference())).toList(),
        contract.amounts(),
        contract.shipTo(),
        contract.promise(),
        contract.shipping(),
        contract.payment(),
        contract.disclosures());
  }
}
