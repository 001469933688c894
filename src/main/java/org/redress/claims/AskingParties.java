package org.redress.claims;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.redress.calendar.BusinessDays;
import org.redress.calendar.Place;
import org.redress.claims.CaseDeadline.Meaning;
import org.redress.claims.ClaimEvents.DeliveryPut;
import org.redress.claims.ClaimEvents.MerchantAsked;
import org.redress.claims.ClaimEvents.OfferEnded;
import org.redress.claims.ClaimEvents.OfferMade;
import org.redress.orders.KeepingMerchants;
import org.redress.shared.Actor;
import org.redress.shared.CaseEvent;
import org.redress.shared.Party;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Gives a party its turn: the merchant to answer, the customer to say or take something. */
@Component
class AskingParties {

  private final Offers offers;
  private final KeepingMerchants merchants;
  private final BusinessDays days;
  private final ApplicationEventPublisher events;

  AskingParties(
      Offers offers,
      KeepingMerchants merchants,
      BusinessDays days,
      ApplicationEventPublisher events) {
    this.offers = offers;
    this.merchants = merchants;
    this.days = days;
    this.events = events;
  }

  /** Business days are those of the merchant's place, and end as they do in the marketplace. */
  void merchant(ClaimFile file, int businessDays, Instant now) {
    var merchant =
        merchants.find(file.marketplace(), file.claim().opened().merchantReference()).orElseThrow();
    var place = new Place(file.zone(), merchant.country(), merchant.region());
    merchant(file, days.endOf(now, businessDays, place), now);
  }

  void merchant(ClaimFile file, Instant until, Instant now) {
    var claim = file.claim();
    var again = until.equals(claim.hearing().merchantBy());
    claim.askMerchant(until);
    if (!again) {
      publish(
          new MerchantAsked(
              file.marketplace(), claim.order(), claim.id(), now, Actor.SYSTEM, until));
    }
  }

  /** Whether what was reported is true. */
  void customer(ClaimFile file, UUID report, Instant until, Instant now) {
    var claim = file.claim();
    claim.hear(claim.hearing().delivery(report, null));
    claim.await(
        CaseStatus.WAITING_CUSTOMER,
        new CaseDeadline(Party.CUSTOMER, until, Meaning.CONFIRM_DELIVERY));
    publish(
        new DeliveryPut(file.marketplace(), claim.order(), claim.id(), now, Actor.SYSTEM, until));
  }

  /** The customer may refuse it, silence takes it. */
  void giveTime(ClaimFile file, Instant until, Instant now) {
    var claim = file.claim();
    claim.hear(claim.hearing().waitingUntil(until));
    var wait = new Offered(Party.MARKETPLACE, Offer.Remedy.WAIT, null, until, null);
    offer(file, wait, Actor.SYSTEM, now);
  }

  /** What is offered, {@code amount} in minor units. */
  record Offered(
      Party party,
      Offer.Remedy remedy,
      @Nullable Long amount,
      Instant answerBy,
      @Nullable String text) {}

  void offer(ClaimFile file, Offered what, Actor by, Instant now) {
    var claim = file.claim();
    var made =
        offers.make(
            claim, what.party(), what.remedy(), what.amount(), now, what.answerBy(), what.text());
    claim.await(
        CaseStatus.WAITING_CUSTOMER,
        new CaseDeadline(Party.CUSTOMER, made.answerBy(), Meaning.ANSWER_OFFER));
    publish(
        new OfferMade(
            file.marketplace(),
            claim.order(),
            claim.id(),
            now,
            by,
            made.number(),
            what.party(),
            what.remedy(),
            what.amount(),
            what.answerBy()));
  }

  void endOffer(ClaimFile file, Offer offer, Offer.State how, Actor by, Instant now) {
    var claim = file.claim();
    offers.end(claim, offer, how, now);
    publish(
        new OfferEnded(
            file.marketplace(), claim.order(), claim.id(), now, by, offer.number(), how));
  }

  private void publish(CaseEvent event) {
    events.publishEvent(event);
  }
}
