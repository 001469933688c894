package org.redress.orders;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What the standing reports say of some lines of an order together: they are delivered with their
 * last parcel. {@code delivered} is the report that completed the delivery, or the refusal at the
 * door; {@code lost} the first one of a loss or a way back; {@code dispatched} the first report of
 * a dispatch that does not come from the merchant itself.
 */
public record DeliveryFacts(
    @Nullable Instant shippedAt,
    @Nullable OrderEvent dispatched,
    @Nullable OrderEvent delivered,
    @Nullable OrderEvent lost,
    @Nullable OrderEvent cancelled) {

  public static DeliveryFacts of(OrderView order, Collection<String> lines) {
    return of(order, lines, order.events());
  }

  /** As if one of the reports had not been made. */
  public static DeliveryFacts without(OrderView order, Collection<String> lines, UUID report) {
    var others = order.events().stream().filter(event -> !event.id().equals(report)).toList();
    return of(order, lines, others);
  }

  private static DeliveryFacts of(
      OrderView order, Collection<String> lines, List<OrderEvent> events) {
    var wanted = Set.copyOf(lines);
    var standing = Facts.standing(events);
    var about = about(standing, wanted);
    var parcels = new Parcels(only(order.contract(), wanted));
    about.forEach(parcels::note);
    var deliveredAt = parcels.deliveredAt();
    return new DeliveryFacts(
        parcels.shippedAt(),
        about.stream().filter(DeliveryFacts::dispatch).findFirst().orElse(null),
        deliveredAt == null ? null : completing(about, deliveredAt),
        parcels.lost(),
        standing.stream()
            .filter(event -> event.type() == EventType.CANCELLED)
            .findFirst()
            .orElse(null));
  }

  /** Without the reports about parcels that carry none of these lines. */
  private static List<OrderEvent> about(List<OrderEvent> standing, Set<String> wanted) {
    Map<String, Set<String>> contents = new HashMap<>();
    for (var event : standing) {
      var details = event.details();
      if (details.parcel() != null && details.lines() != null) {
        contents.put(details.parcel(), references(details));
      }
    }
    return standing.stream()
        .filter(event -> {
          var details = event.details();
          var lines =
              details.lines() != null
                  ? references(details)
                  : contents.getOrDefault(
                      details.parcel() == null ? "" : details.parcel(), Set.of());
          return lines.isEmpty() || lines.stream().anyMatch(wanted::contains);
        })
        .toList();
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
          event.source() != ReportEvent.Source.MERCHANT;
      default -> false;
    };
  }

  private static @Nullable OrderEvent completing(List<OrderEvent> about, Instant at) {
    return about.stream()
        .filter(event -> event.occurredAt().equals(at))
        .filter(event ->
            event.type() == EventType.DELIVERED
                || event.type() == EventType.DELIVERY_REFUSED
                || event.type() == EventType.AVAILABLE_FOR_PICKUP)
        .findFirst()
        .orElse(null);
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
