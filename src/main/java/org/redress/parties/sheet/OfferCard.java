package org.redress.parties.sheet;

import org.jspecify.annotations.Nullable;
import org.redress.claims.ClaimView;
import org.redress.claims.Offer;
import org.redress.parties.Speech;
import org.redress.shared.Party;

/** An offer as a party reads it; {@code open} ones can still be answered. */
record OfferCard(
    int number,
    String what,
    String when,
    String state,
    @Nullable String text,
    boolean open,
    String accept,
    String decline) {

  static OfferCard of(Offer offer, ClaimView claim, Party reader, Speech say) {
    var amount = offer.amount();
    var until = say.until(offer.answerBy());
    var key = "offer." + offer.remedy();
    var money = say.money(amount == null ? claim.claimed() : amount, claim.currency());
    var open = offer.state() == Offer.State.OPEN && !say.isPast(offer.answerBy());
    var answered = offer.answeredAt();
    return new OfferCard(
        offer.number(),
        say.to(reader, key, money, until),
        answered == null
            ? say.the("offer.until", say.day(offer.madeAt()), until)
            : say.the("offer.ended", say.day(offer.madeAt()), say.day(answered)),
        say.the("offer.state." + offer.state()),
        offer.text(),
        open,
        say.the("offer.accept." + offer.remedy(), money),
        say.the("offer.decline." + offer.remedy()));
  }
}
