package org.redress.orders;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.redress.shared.Party;

/**
 * What was agreed between customer and merchant, as it was registered. Amounts are minor units of
 * {@code currency} (ISO 4217), countries ISO 3166-1 alpha-2, regions ISO 3166-2, languages BCP 47.
 */
public record Contract(
    String reference,
    Instant placedAt,
    String currency,
    MerchantReference merchant,
    Customer customer,
    List<Line> lines,
    Amounts amounts,
    @Nullable ShipTo shipTo,
    @Nullable Promise promise,
    Shipping shipping,
    Payment payment,
    List<Disclosure> disclosures) {

  /** As if only these lines had been ordered; its amounts stay those of all. */
  Contract of(List<Line> some) {
    return new Contract(
        reference,
        placedAt,
        currency,
        merchant,
        customer,
        some,
        amounts,
        shipTo,
        promise,
        shipping,
        payment,
        disclosures);
  }

  public record MerchantReference(String reference) {}

  public record Customer(
      String reference,
      @Nullable String region,
      @Nullable String email,
      @Nullable String language,
      Set<ContactPurpose> contactPermission) {

    public Customer {
      // always written down in the same order
      contactPermission = Collections.unmodifiableSet(new TreeSet<>(contactPermission));
    }
  }

  public enum ContactPurpose {
    ORDER_STATUS,
    CLAIMS,
    MARKETING
  }

  public record Line(
      String reference,
      String sku,
      @Nullable String title,
      @Nullable String category,
      int quantity,
      long unitPrice) {}

  /** The named bases; {@code tax} is only what comes on top of {@code items}. */
  public record Amounts(long items, long shipping, long tax, long duty) {

    public long total() {
      return items + shipping + tax + duty;
    }
  }

  public record ShipTo(
      @Nullable String name,
      String city,
      @Nullable String region,
      String postalCode,
      String country) {}

  /** {@code deliverBy} is a day in the marketplace's time zone, kept until that day ends there. */
  public record Promise(@Nullable Instant shipBy, LocalDate deliverBy) {}

  /**
   * {@code carrierChosenBy} bears what is lost on the way; null where nobody said: the merchant.
   */
  public record Shipping(
      ShippingMethod method, @Nullable String carrier, @Nullable Party carrierChosenBy) {

    public Shipping(ShippingMethod method, @Nullable String carrier) {
      this(method, carrier, null);
    }

    public Party choseCarrier() {
      return carrierChosenBy == null ? Party.MERCHANT : carrierChosenBy;
    }
  }

  public enum ShippingMethod {
    REGISTERED,
    UNREGISTERED,
    EXPRESS,
    PICKUP
  }

  public record Payment(String provider, String reference, PaymentMethod method) {}

  public enum PaymentMethod {
    CARD,
    BANK_SLIP,
    VOUCHER,
    TRANSFER,
    OTHER
  }

  /** Told to the customer before the purchase, e.g. {@code COLOUR_MAY_DIFFER}. */
  public record Disclosure(String kind, String text, @Nullable Instant acknowledgedAt) {}
}
