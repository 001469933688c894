package org.redress.evidence;

import org.redress.evidence.TrackingNumbers.Form;
import org.redress.gate.ParcelNumbers;
import org.springframework.stereotype.Component;

/** The numbers of parcels as their carriers give them out. */
@Component
class KnownParcels implements ParcelNumbers {

  @Override
  public boolean isOfCarrierNamedIn(String words, String number) {
    return Carrier.allNamed(words)
        .anyMatch(carrier -> TrackingNumbers.check(carrier.shown(), number) instanceof Form.Valid);
  }

  @Override
  public boolean isAnyCarriers(String number) {
    return TrackingNumbers.check(null, number) instanceof Form.Valid;
  }
}
