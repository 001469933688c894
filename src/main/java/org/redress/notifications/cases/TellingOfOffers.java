package org.redress.notifications.cases;

import static org.redress.notifications.Notice.Reason.OFFER_ANSWERED;
import static org.redress.notifications.Notice.Reason.OFFER_MADE;
import static org.redress.notifications.Notice.Recipient.CUSTOMER;
import static org.redress.notifications.Notice.Recipient.MERCHANT;

import org.redress.claims.ClaimEvents.OfferEnded;
import org.redress.claims.ClaimEvents.OfferMade;
import org.redress.claims.ClaimRecords;
import org.redress.claims.Offer;
import org.redress.shared.Party;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Tells the customer what it was offered, and the merchant what became of its offer. */
@Component
class TellingOfOffers {

  private final WritingToParties writing;
  private final ClaimRecords claims;
  private final Reasons reasons;

  TellingOfOffers(WritingToParties writing, ClaimRecords claims, Reasons reasons) {
    this.writing = writing;
    this.claims = claims;
    this.reasons = reasons;
  }

  @EventListener
  void tell(OfferMade made) {
    writing.because(
        made,
        letters ->
            letters.give(
                CUSTOMER,
                OFFER_MADE,
                Integer.toString(made.number()),
                letter -> body(letter, made)));
  }

  /** More time for a parcel is what a table gives: it is told with the table's reason. */
  private String body(Letter letter, OfferMade made) {
    var until = letter.until(made.answerBy());
    var amount = made.amount();
    if (made.remedy() == Offer.Remedy.WAIT || amount == null) {
      var offered = letter.tell(OFFER_MADE, Offer.Remedy.WAIT.name(), until);
      return reasons
          .ofTable(made.marketplace(), made.caseId())
          .map(why -> Letter.paragraphs(why.in(letter), offered))
          .orElse(offered);
    }
    return letter.tell(OFFER_MADE, made.remedy().name(), letter.money(amount), until);
  }

  /** An offer that was overtaken is answered by what overtook it. */
  @EventListener
  void tell(OfferEnded ended) {
    if (ended.state() == Offer.State.WITHDRAWN) {
      return;
    }
    claims
        .offer(ended.marketplace(), ended.caseId(), ended.number())
        .filter(offer -> offer.by() == Party.MERCHANT)
        .ifPresent(offer -> tell(ended, offer.amount() == null ? 0 : offer.amount()));
  }

  private void tell(OfferEnded ended, long amount) {
    writing.because(
        ended,
        letters ->
            letters.give(
                MERCHANT,
                OFFER_ANSWERED,
                Integer.toString(ended.number()),
                letter -> letter.tell(OFFER_ANSWERED, ended.state().name(), letter.money(amount))));
  }
}
