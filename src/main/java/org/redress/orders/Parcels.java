package org.redress.orders;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.redress.orders.ReportEvent.Quantity;

/**
 * What is known of an order's parcels. An event without parcel and lines speaks of all of the
 * order; a parcel whose lines nobody named is taken to carry the rest.
 */
final class Parcels {

  private static final String WHOLE = "";

  private final List<Contract.Line> ordered;
  private final boolean pickup;
  private final Map<String, Parcel> known = new LinkedHashMap<>();
  private final Map<String, String> parcelByTracking = new HashMap<>();

  Parcels(Contract contract) {
    this.ordered = contract.lines();
    this.pickup = contract.shipping().method() == Contract.ShippingMethod.PICKUP;
  }

  void note(OrderEvent event) {
    var parcel = known.computeIfAbsent(nameOf(event), name -> new Parcel());
    var at = event.occurredAt();
    if (event.details().lines() != null) {
      parcel.lines = event.details().lines();
    }
    parcel.reports.add(event);
    switch (event.type()) {
      case SHIPPED -> parcel.shipped = earlier(parcel.shipped, at);
      case DELIVERED, DELIVERY_REFUSED -> parcel.tendered = earlier(parcel.tendered, at);
      case AVAILABLE_FOR_PICKUP ->
          parcel.tendered = pickup ? earlier(parcel.tendered, at) : parcel.tendered;
      case LOST, RETURNED_TO_SENDER -> parcel.lost = parcel.lost == null ? event : parcel.lost;
      default -> {}
    }
  }

  /** When the last of the order was handed to a carrier; null while something was not. */
  @Nullable Instant shippedAt() {
    return whenComplete(parcel -> parcel.shipped != null ? parcel.shipped : parcel.tendered, false);
  }

  /**
   * When the last of the order was delivered, or refused by the customer at the door; null while
   * something is missing.
   */
  @Nullable Instant deliveredAt() {
    return whenComplete(parcel -> parcel.tendered, true);
  }

  /** The first report that a parcel which never came was lost or sent back. */
  @Nullable OrderEvent lost() {
    return known.values().stream()
        .filter(parcel -> parcel.tendered == null)
        .map(parcel -> parcel.lost)
        .filter(Objects::nonNull)
        .min(Comparator.comparing(OrderEvent::occurredAt))
        .orElse(null);
  }

  /**
   * When the last of the order had what {@code moment} looks for among the reports about a parcel;
   * null while something has not.
   */
  @Nullable Instant complete(Function<List<OrderEvent>, @Nullable Instant> moment) {
    return whenComplete(parcel -> moment.apply(parcel.reports), true);
  }

  /**
   * The reports about each parcel, in the order in which they happened; what was said of all of the
   * order belongs to each.
   */
  List<List<OrderEvent>> reports() {
    var whole = known.getOrDefault(WHOLE, new Parcel()).reports;
    var named =
        known.entrySet().stream()
            .filter(parcel -> !parcel.getKey().equals(WHOLE))
            .map(parcel -> inOrder(parcel.getValue().reports, whole))
            .toList();
    return named.isEmpty() ? List.of(List.copyOf(whole)) : named;
  }

  private static List<OrderEvent> inOrder(List<OrderEvent> some, List<OrderEvent> more) {
    return Stream.concat(some.stream(), more.stream())
        .sorted(Comparator.comparing(OrderEvent::occurredAt))
        .toList();
  }

  private String nameOf(OrderEvent event) {
    var details = event.details();
    var tracking = details.trackingNumber();
    if (details.parcel() != null) {
      if (tracking != null) {
        parcelByTracking.put(tracking, details.parcel());
      }
      return details.parcel();
    }
    if (details.lines() != null) {
      return tracking != null ? tracking : "lines " + details.lines();
    }
    // a tracking number alone names a parcel only where the order is known to travel in several
    return tracking != null && parcelByTracking.containsKey(tracking)
        ? parcelByTracking.get(tracking)
        : WHOLE;
  }

  private @Nullable Instant whenComplete(
      Function<Parcel, @Nullable Instant> moment, boolean allKnown) {
    var whole = known.get(WHOLE);
    if (whole != null && moment.apply(whole) != null) {
      return moment.apply(whole);
    }
    var done = new ArrayList<Parcel>();
    var last = Instant.MIN;
    for (var parcel : known.values()) {
      var at = moment.apply(parcel);
      if (at != null) {
        done.add(parcel);
        last = at.isAfter(last) ? at : last;
      } else if (allKnown && parcel != whole) {
        return null;
      }
    }
    return !done.isEmpty() && carryEverything(done) ? last : null;
  }

  private boolean carryEverything(List<Parcel> parcels) {
    var missing = new HashMap<String, Integer>();
    ordered.forEach(line -> missing.put(line.reference(), line.quantity()));
    for (var parcel : parcels) {
      if (parcel.lines == null) {
        return true;
      }
      parcel.lines.forEach(line -> missing.merge(line.reference(), -line.quantity(), Integer::sum));
    }
    return missing.values().stream().allMatch(quantity -> quantity <= 0);
  }

  private static Instant earlier(@Nullable Instant a, Instant b) {
    return a == null || b.isBefore(a) ? b : a;
  }

  private static final class Parcel {
    private final List<OrderEvent> reports = new ArrayList<>();
    private @Nullable List<Quantity> lines;
    private @Nullable Instant shipped;
    private @Nullable Instant tendered;
    private @Nullable OrderEvent lost;
  }
}
