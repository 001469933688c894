package org.redress.claims;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.redress.policy.ClaimRuling.Position;

/**
 * What the parties have said so far. {@code deliveryEvent} is the report of a delivery that was put
 * to the customer; {@code deliveryConfirmed} its answer, null while there is none; {@code
 * waitUntil} ends the extra time that the parcel was given, {@code waited} says that it is over;
 * {@code contradicted}: the customer did not deny a record that it was delivered before the claim.
 */
@Embeddable
public record Hearing(
    @Enumerated(EnumType.STRING) Position position,
    @Nullable Instant merchantBy,
    @Nullable UUID deliveryEvent,
    @Nullable Boolean deliveryConfirmed,
    @Nullable Instant waitUntil,
    boolean waited,
    boolean contradicted) {

  static final Hearing NOBODY_YET =
      new Hearing(Position.NOT_ASKED, null, null, null, null, false, false);

  Hearing asked(Instant until) {
    return new Hearing(
        Position.ASKED, until, deliveryEvent, deliveryConfirmed, waitUntil, waited, contradicted);
  }

  Hearing said(Position what) {
    return new Hearing(
        what, merchantBy, deliveryEvent, deliveryConfirmed, waitUntil, waited, contradicted);
  }

  Hearing delivery(UUID event, @Nullable Boolean confirmed) {
    return new Hearing(position, merchantBy, event, confirmed, waitUntil, waited, contradicted);
  }

  Hearing confirmed(boolean received) {
    return new Hearing(
        position, merchantBy, deliveryEvent, received, waitUntil, waited, contradicted);
  }

  Hearing waitingUntil(Instant until) {
    return new Hearing(
        position, merchantBy, deliveryEvent, deliveryConfirmed, until, waited, contradicted);
  }

  Hearing waitOver() {
    return new Hearing(
        position, merchantBy, deliveryEvent, deliveryConfirmed, null, true, contradicted);
  }

  Hearing contradictedByRecord() {
    return new Hearing(
        position, merchantBy, deliveryEvent, deliveryConfirmed, waitUntil, waited, true);
  }
}
