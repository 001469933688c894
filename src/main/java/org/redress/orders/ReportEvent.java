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

  /** Who says so. Of money only the last three know; about it a merchant's word is its word. */
  public enum Source {
    CARRIER,
    MERCHANT,
    MARKETPLACE,
    /** The payment provider. */
    PROVIDER,
    BANK
  }

  /** Why a parcel came back, or why the bank was asked to take a payment back. */
  public enum Reason {
    REFUSED,
    UNCLAIMED,
    CUSTOMER_ADDRESS,
    FRAUD,
    NOT_RECEIVED,
    NOT_AS_DESCRIBED,
    DUPLICATE,
    OTHER
  }

  /**
   * What the type carries; a field that the type does not know is refused. {@code code}: it was
   * handed over against a code that only the customer had. {@code chosenByCustomer}: the carrier
   * recorded that the customer chose this place. {@code collectBy} is the last day on which a
   * pick-up point keeps it. {@code round} counts the chargebacks of one reference from 1, {@code
   * answerBy} is the day until which the bank hears the merchant.
   */
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
      @Nullable UUID eventId,
      @Nullable Boolean code,
      @Nullable Boolean chosenByCustomer,
      @Nullable LocalDate collectBy,
      @Nullable Reason reason,
      @Nullable Integer round,
      @Nullable LocalDate answerBy) {

    public static final Details NONE =
        new Details(
            null, null, null, null, null, null, null, null, null, null, null, null, null, null,
            null, null, null, null, null, null);

    public static Details ofMoney(@Nullable Long amount, @Nullable String reference) {
      return new Details(
          null, null, null, null, null, null, null, null, null, null, null, amount, reference, null,
          null, null, null, null, null, null);
    }
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
