package org.redress.desk.cases;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.redress.claims.Offer;
import org.redress.desk.CaseWords;
import org.redress.desk.ViewerFormat;

/** An offer as the agent reads it; {@code tone} is a class of the stylesheet. */
public record OfferLine(
    int number,
    String what,
    String state,
    String tone,
    Instant madeAt,
    Instant answerBy,
    @Nullable Instant answeredAt,
    @Nullable String text) {

  static OfferLine of(Offer offer, String currency, ViewerFormat format) {
    var amount = offer.amount();
    var money = amount == null ? "" : ", " + format.money(amount, currency);
    return new OfferLine(
        offer.number(),
        by(offer) + " offered " + CaseWords.of(offer.remedy()) + money,
        CaseWords.of(offer.state()),
        tone(offer.state()),
        offer.madeAt(),
        offer.answerBy(),
        offer.answeredAt(),
        offer.text());
  }

  /** The extra week for a parcel is offered by the policy. */
  private static String by(Offer offer) {
    return offer.remedy() == Offer.Remedy.WAIT ? "Redress" : CaseWords.of(offer.by());
  }

  private static String tone(Offer.State state) {
    return switch (state) {
      case OPEN -> "pending";
      case ACCEPTED -> "kept";
      case DECLINED, LAPSED, WITHDRAWN -> "void";
    };
  }
}
