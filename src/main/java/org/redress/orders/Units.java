package org.redress.orders;

import static org.redress.orders.EventType.CANCELLED;
import static org.redress.orders.EventType.DELIVERY_REFUSED;
import static org.redress.orders.EventType.LOST;
import static org.redress.orders.EventType.REFUNDED;
import static org.redress.orders.EventType.RETURNED_TO_SENDER;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.redress.orders.ReportEvent.Quantity;
import org.redress.orders.ReportEvent.Source;
import org.redress.shared.FieldProblem;

/**
 * No line travels, is cancelled or is refunded as a whole more often than it was ordered. A parcel
 * that is reported again brings the same units; what was lost or came back may be sent once more. A
 * merchant's word leaves what others report as it is.
 */
final class Units {

  private static final Set<EventType> GONE_AGAIN =
      EnumSet.of(LOST, RETURNED_TO_SENDER, DELIVERY_REFUSED);

  private final Contract contract;
  private final OrderEvent event;
  private final List<OrderEvent> others;
  private final Map<String, String> parcelByTracking = new HashMap<>();

  private Units(Contract contract, List<OrderEvent> standing, OrderEvent event) {
    this.contract = contract;
    this.event = event;
    this.others =
        standing.stream()
            .filter(other -> other != event)
            .filter(other -> event.source() == Source.MERCHANT || other.source() != Source.MERCHANT)
            .toList();
    standing.stream()
        .map(OrderEvent::details)
        .filter(details -> details.parcel() != null && details.trackingNumber() != null)
        .forEach(details -> parcelByTracking.put(details.trackingNumber(), details.parcel()));
  }

  /** What of the event's lines is more than the others of the standing ones leave. */
  static List<FieldProblem> beyond(Contract contract, List<OrderEvent> standing, OrderEvent event) {
    var lines = event.details().lines();
    return lines == null ? List.of() : new Units(contract, standing, event).beyond(lines);
  }

  private List<FieldProblem> beyond(List<Quantity> lines) {
    var taken = taken();
    var ordered = new HashMap<String, Integer>();
    contract.lines().forEach(line -> ordered.put(line.reference(), line.quantity()));
    var problems = new ArrayList<FieldProblem>();
    for (var i = 0; i < lines.size(); i++) {
      var line = lines.get(i);
      var left =
          Math.max(
              0,
              ordered.getOrDefault(line.reference(), 0) - taken.getOrDefault(line.reference(), 0));
      if (line.quantity() > left) {
        problems.add(
            new FieldProblem(
                "lines[" + i + "].quantity",
                "at most %d: so many of line %s are left by the other reports"
                    .formatted(left, line.reference())));
      }
    }
    return problems;
  }

  private Map<String, Integer> taken() {
    if (EventChecks.OF_PARCELS.contains(event.type())) {
      return inOtherParcels();
    }
    return switch (event.type()) {
      case CANCELLED -> sum(others.stream().filter(other -> other.type() == CANCELLED).toList());
      case REFUNDED ->
          whole(event)
              ? sum(others.stream().filter(o -> o.type() == REFUNDED && whole(o)).toList())
              : Map.of();
      default -> Map.of();
    };
  }

  private Map<String, Integer> inOtherParcels() {
    var contents = new LinkedHashMap<String, Map<String, Integer>>();
    var gone = new HashSet<String>();
    for (var other : others) {
      if (EventChecks.OF_PARCELS.contains(other.type())) {
        var parcel = parcel(other);
        var content = contents.computeIfAbsent(parcel, name -> new HashMap<>());
        quantities(other).forEach((line, quantity) -> content.merge(line, quantity, Math::max));
        if (GONE_AGAIN.contains(other.type())) {
          gone.add(parcel);
        } else {
          gone.remove(parcel);
        }
      }
    }
    var known = contents.getOrDefault(parcel(event), Map.of());
    var taken = new HashMap<String, Integer>();
    contents.forEach((parcel, content) -> {
      if (!parcel.equals(parcel(event)) && !gone.contains(parcel)) {
        content.forEach((line, quantity) -> taken.merge(line, quantity, Math::addExact));
      }
    });
    quantities(event)
        .forEach((line, quantity) -> {
          if (quantity <= known.getOrDefault(line, 0)) {
            taken.remove(line);
          }
        });
    return taken;
  }

  private String parcel(OrderEvent of) {
    var details = of.details();
    if (details.parcel() != null) {
      return details.parcel();
    }
    var tracking = details.trackingNumber();
    return tracking == null
        ? "lines " + quantities(of)
        : parcelByTracking.getOrDefault(tracking, tracking);
  }

  /** The units that a refund gave back, rather than a part of their price. */
  static Map<String, Integer> refundedAsAWhole(Contract contract, OrderEvent refund) {
    return whole(contract, refund) ? quantities(refund) : Map.of();
  }

  private boolean whole(OrderEvent refund) {
    return whole(contract, refund);
  }

  /** Part of a price may be given back for a unit more than once. */
  private static boolean whole(Contract contract, OrderEvent refund) {
    var quantities = quantities(refund);
    var price =
        contract.lines().stream()
            .mapToLong(line -> line.unitPrice() * quantities.getOrDefault(line.reference(), 0))
            .sum();
    return Objects.requireNonNullElse(refund.details().amount(), 0L) >= price;
  }

  private static Map<String, Integer> sum(List<OrderEvent> events) {
    var sum = new HashMap<String, Integer>();
    events.forEach(event ->
        quantities(event).forEach((line, quantity) -> sum.merge(line, quantity, Math::addExact)));
    return sum;
  }

  private static Map<String, Integer> quantities(OrderEvent event) {
    var lines = event.details().lines();
    var quantities = new HashMap<String, Integer>();
    if (lines != null) {
      lines.forEach(line -> quantities.merge(line.reference(), line.quantity(), Math::addExact));
    }
    return quantities;
  }
}
