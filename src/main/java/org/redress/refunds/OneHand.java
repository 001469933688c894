package org.redress.refunds;

import java.util.Set;
import java.util.TreeSet;
import org.redress.shared.Actor;
import org.redress.shared.StaffIndependence;
import org.springframework.stereotype.Component;

/** Whoever of those that paid by hand may be the same person, now or when it paid. */
@Component
class OneHand {

  private final HandPaymentRows rows;
  private final StaffIndependence independence;

  OneHand(HandPaymentRows rows, StaffIndependence independence) {
    this.rows = rows;
    this.independence = independence;
  }

  Set<String> of(HandPaymentRows.Counted counted, Actor by) {
    var hand = independence.hand(counted.marketplace(), by.name());
    var names = new TreeSet<>(hand);
    rows.hands(counted).stream()
        .filter(other -> !independence.ofAll(counted.marketplace(), other, hand))
        .forEach(names::add);
    return names;
  }
}
