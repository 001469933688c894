package org.redress.orders;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A fact about an order as somebody reports it. Amounts are minor units of the order's currency.
 */
public record ReportEvent(EventType type, Instant occurredAt, Source source, Details details) {

  /** Time is kept in microseconds, as the database does: the same event again must be the same. */
  public ReportEvent {
    occurredAt = occurredAt.truncatedTo(ChronoUnit.MICROS);
  }

  public enum Source {
    CARRIER,
    MERCHANT,
    MARKETPLACE
  }

  /** What the type carries; a field that the type does not know is refused. */
  public record Details(
      @Nullable String parcel,
      @Nullable List<Quantity> lines,
      @Nullable String carrier,
      @Nullable String trackingNumber,
      Contract.@Nullable ShippingMethod method,
      @Nullable Place place,
      @Nullable String postalCode,
      @Nullable String city,
      @Nullable String signedBy,
      @Nullable Boolean redirected,
      @Nullable LocalDate deliverBy,
      @Nullable Long amount,
      @Nullable String reference,
      @Nullable UUID eventId) {

    public static final Details NONE =
        new Details(
            null, null, null, null, null, null, null, null, null, null, null, null, null, null);
  }

  public record Quantity(String reference, int quantity) {}

  public enum Place {
    ADDRESS,
    NEIGHBOUR,
    SAFE_PLACE,
    PICKUP_POINT,
    IN_PERSON
  }
}
