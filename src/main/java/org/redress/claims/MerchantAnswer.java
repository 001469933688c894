package org.redress.claims;

import org.jspecify.annotations.Nullable;

/**
 * The merchant's answer to a claim. {@code offer} belongs to {@code OFFER} and to nothing else; its
 * amount is in minor units of the order's currency.
 */
public record MerchantAnswer(Position position, @Nullable String text, @Nullable Offered offer) {

  public enum Position {
    ACCEPT,
    CONTEST,
    OFFER
  }

  public record Offered(Offer.Remedy remedy, long amount) {}
}
