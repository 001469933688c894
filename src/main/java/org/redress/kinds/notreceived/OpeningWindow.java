package org.redress.kinds.notreceived;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.redress.claims.KindId;
import org.redress.claims.MayOpen;
import org.redress.claims.OrderInHand;
import org.redress.orders.DeliveryFacts;
import org.redress.orders.OrderView;
import org.redress.policy.ClaimEligibility;
import org.redress.policy.ClaimEligibility.Timing;
import org.redress.policy.ParcelState;

/** From when until when a parcel can be missed. */
final class OpeningWindow {

  private OpeningWindow() {}

  static MayOpen of(OrderInHand known) {
    var order = known.order();
    var facts = DeliveryFacts.of(order, known.lines());
    var opensAt = opensAt(order, facts);
    var parcel = Whereabouts.of(facts, List.of(), known.today());
    return new MayOpen(
        new ClaimEligibility.Asked(
            KindId.NOT_RECEIVED.name(),
            order.status() == OrderView.Status.CANCELLED && parcel != ParcelState.CONTRADICTED,
            known.money(),
            timing(order, opensAt, known.now()),
            known.earlier(),
            parcel,
            known.customerClaims()),
        opensAt);
  }

  /** What somebody says was delivered can be missed from then on. */
  private static @Nullable Instant opensAt(OrderView order, DeliveryFacts facts) {
    var window = order.claimWindow();
    if (window == null) {
      return null;
    }
    var delivered = facts.delivered() != null ? facts.delivered() : facts.asserted();
    return delivered != null && delivered.occurredAt().isBefore(window.opensAt())
        ? delivered.occurredAt()
        : window.opensAt();
  }

  private static Timing timing(OrderView order, @Nullable Instant opensAt, Instant now) {
    var window = order.claimWindow();
    if (window == null || opensAt == null) {
      return Timing.TOO_LATE;
    }
    if (now.isBefore(opensAt)) {
      return Timing.TOO_EARLY;
    }
    return now.isAfter(window.closesAt()) ? Timing.TOO_LATE : Timing.OPEN;
  }
}
