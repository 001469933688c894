package org.redress.claims;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.redress.claims.AskingParties.Offered;
import org.redress.claims.CaseDeadline.Meaning;
import org.redress.claims.CaseTransitions.Refunding;
import org.redress.claims.ClaimEvents.CaseFactsChanged;
import org.redress.claims.ClaimEvents.CaseFactsChanged.Fact;
import org.redress.claims.ClaimEvents.CustomerAnswered;
import org.redress.claims.ClaimEvents.CustomerAnswered.Answer;
import org.redress.claims.ClaimEvents.MerchantResponded;
import org.redress.policy.ClaimRuling.Position;
import org.redress.refunds.Purse;
import org.redress.shared.Actor;
import org.redress.shared.CaseId;
import org.redress.shared.FieldProblem;
import org.redress.shared.MarketplaceId;
import org.redress.shared.Party;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * What customer and merchant say to a claim. What follows from it is decided by its process, but
 * for what nobody can take back: an offer that is taken, a delivery that is confirmed, a claim that
 * is accepted or withdrawn.
 */
@Component
public class AnsweringClaims {

  private final ActingOnClaims acting;
  private final CaseTransitions transitions;
  private final AskingParties asking;
  private final ProceedingWithCases proceeding;
  private final PartyWords words;
  private final ApplicationEventPublisher events;

  AnsweringClaims(
      ActingOnClaims acting,
      CaseTransitions transitions,
      AskingParties asking,
      ProceedingWithCases proceeding,
      PartyWords words,
      ApplicationEventPublisher events) {
    this.acting = acting;
    this.transitions = transitions;
    this.asking = asking;
    this.proceeding = proceeding;
    this.words = words;
    this.events = events;
  }

  public Act merchantResponse(
      MarketplaceId marketplace, CaseId id, MerchantAnswer answer, Actor by) {
    var action =
        switch (answer.position()) {
          case ACCEPT -> CaseAction.ACCEPT;
          case CONTEST -> CaseAction.CONTEST;
          case OFFER -> CaseAction.OFFER;
        };
    return acting.hear(
        marketplace, id, Party.MERCHANT, action, (file, now) -> respond(file, answer, by, now));
  }

  public Act acceptOffer(MarketplaceId marketplace, CaseId id, int number, Actor by) {
    return acting.hear(
        marketplace,
        id,
        Party.CUSTOMER,
        CaseAction.ACCEPT_OFFER,
        (file, now) -> accept(file, number, by, now));
  }

  public Act declineOffer(MarketplaceId marketplace, CaseId id, int number, Actor by) {
    return acting.hear(
        marketplace,
        id,
        Party.CUSTOMER,
        CaseAction.DECLINE_OFFER,
        (file, now) -> decline(file, number, by, now));
  }

  public Act confirmDelivery(MarketplaceId marketplace, CaseId id, boolean received, Actor by) {
    return acting.hear(
        marketplace,
        id,
        Party.CUSTOMER,
        CaseAction.CONFIRM_DELIVERY,
        (file, now) -> {
          var claim = file.claim();
          claim.hear(claim.hearing().confirmed(received));
          answered(file, received ? Answer.RECEIVED : Answer.NOT_RECEIVED, by, now);
          if (received) {
            transitions.close(file, Outcome.DELIVERED, DecidedBy.PARTIES, by, now);
          } else {
            claim.weigh();
          }
          return null;
        });
  }

  public Act withdraw(MarketplaceId marketplace, CaseId id, @Nullable String reason, Actor by) {
    return acting.hear(
        marketplace,
        id,
        Party.CUSTOMER,
        CaseAction.WITHDRAW,
        (file, now) -> {
          if (reason != null) {
            words.add(file.claim(), Party.CUSTOMER, "WITHDRAWN", reason, now);
          }
          changed(file, Fact.WITHDRAWN, by, now);
          transitions.close(file, Outcome.WITHDRAWN, DecidedBy.PARTIES, by, now);
          return null;
        });
  }

  public Act appeal(MarketplaceId marketplace, CaseId id, Appeal appeal, Actor by) {
    return acting.hear(
        marketplace,
        id,
        Party.CUSTOMER,
        CaseAction.APPEAL,
        (file, now) -> {
          words.add(file.claim(), Party.CUSTOMER, "APPEAL_" + appeal.ground(), appeal.text(), now);
          file.claim().appeal();
          answered(file, Answer.APPEALED, by, now);
          return null;
        });
  }

  private @Nullable Act respond(ClaimFile file, MerchantAnswer answer, Actor by, Instant now) {
    var claim = file.claim();
    var asked = claim.turn().status() == CaseStatus.WAITING_MERCHANT;
    var offered = answer.offer();
    if (answer.position() == MerchantAnswer.Position.OFFER) {
      if (offered == null || offered.amount() < 1 || offered.amount() > claim.opened().claimed()) {
        return new Act.Refused(
            List.of(
                new FieldProblem(
                    "offer.amount",
                    "a whole number from 1 to %d, in minor units of %s"
                        .formatted(claim.opened().claimed(), claim.opened().currency()))));
      }
    }
    if (answer.text() != null) {
      words.add(claim, Party.MERCHANT, answer.position().name(), answer.text(), now);
    }
    var position =
        answer.position() == MerchantAnswer.Position.ACCEPT
            ? Position.ACCEPTED
            : Position.CONTESTED;
    claim.hear(claim.hearing().said(position));
    if (offered != null) {
      asking.offer(
          file,
          new Offered(
              Party.MERCHANT,
              offered.remedy(),
              offered.amount(),
              file.endOfDay(now, Periods.ANSWER_OFFER),
              answer.text()),
          by,
          now);
    } else if (claim.turn().next() != ClaimStep.Next.REVIEW) {
      claim.weigh();
    }
    events.publishEvent(
        asked
            ? new MerchantResponded(
                file.marketplace(), claim.order(), claim.id(), now, by, position)
            : new CaseFactsChanged(
                file.marketplace(), claim.order(), claim.id(), now, by, Fact.MERCHANT_ACCEPTED));
    // at once: until its process came to that, another's word could pass over it
    if (position == Position.ACCEPTED && !file.chargebackOpen()) {
      proceeding.proceed(file, Phase.ACCEPTED, now);
    }
    return null;
  }

  private @Nullable Act accept(ClaimFile file, int number, Actor by, Instant now) {
    var offer = file.openOffer().filter(it -> it.number() == number).orElse(null);
    if (offer == null) {
      return noSuchOffer();
    }
    asking.endOffer(file, offer, Offer.State.ACCEPTED, by, now);
    if (offer.remedy() == Offer.Remedy.WAIT) {
      var until = new CaseDeadline(Party.CUSTOMER, offer.answerBy(), Meaning.WAIT_FOR_DELIVERY);
      file.claim().await(CaseStatus.WAITING_DELIVERY, until);
      return null;
    }
    answered(file, Answer.OFFER_ACCEPTED, by, now);
    var how = Refunding.all(DecidedBy.PARTIES, offer.amount(), Purse.MERCHANT);
    if (!transitions.refund(file, how, by, now)) {
      file.claim().weigh();
    }
    return null;
  }

  private @Nullable Act decline(ClaimFile file, int number, Actor by, Instant now) {
    var offer = file.openOffer().filter(it -> it.number() == number).orElse(null);
    if (offer == null) {
      return noSuchOffer();
    }
    asking.endOffer(file, offer, Offer.State.DECLINED, by, now);
    file.claim().weigh();
    answered(file, Answer.OFFER_DECLINED, by, now);
    return null;
  }

  private static Act noSuchOffer() {
    return new Act.Refused(List.of(new FieldProblem("offer", "the number of the open offer")));
  }

  private void answered(ClaimFile file, Answer answer, Actor by, Instant now) {
    var claim = file.claim();
    events.publishEvent(
        new CustomerAnswered(file.marketplace(), claim.order(), claim.id(), now, by, answer));
  }

  private void changed(ClaimFile file, Fact fact, Actor by, Instant now) {
    var claim = file.claim();
    events.publishEvent(
        new CaseFactsChanged(file.marketplace(), claim.order(), claim.id(), now, by, fact));
  }
}
