package org.redress.claims;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CyclicBarrier;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.redress.claims.ReviewRuling.Ruling;
import org.redress.evidence.EvidenceFacts;
import org.redress.evidence.EvidenceType;
import org.redress.evidence.NewEvidence;
import org.redress.evidence.Visibility;
import org.redress.orders.Contract.PaymentMethod;
import org.redress.orders.EventType;
import org.redress.orders.ReportEvent.Source;
import org.redress.policy.ClaimRuling.Position;
import org.redress.refunds.GivingDestinations;
import org.redress.refunds.GivingDestinations.Destination;
import org.redress.refunds.Purse;
import org.redress.shared.CaseId;
import org.redress.shared.Party;
import org.springframework.beans.factory.annotation.Autowired;

/** In every state every act is tried: what is offered works, what is not is refused. */
class CaseActionsModuleTests extends ClaimsOnADatabase {

  private static final Set<CaseAction> OF_THE_MERCHANT =
      EnumSet.of(CaseAction.ACCEPT, CaseAction.CONTEST, CaseAction.OFFER, CaseAction.OBJECT);

  @Autowired private GivingDestinations destinations;
  private int orders;

  private enum Standing {
    MERCHANT_ASKED,
    MERCHANT_TOO_LATE,
    ANSWER_WEIGHED,
    WAIT_OFFERED,
    WAIT_ACCEPTED,
    PART_OFFERED,
    DELIVERY_PUT,
    UNDER_REVIEW,
    EVIDENCE_ASKED,
    DENIED_BY_TABLE,
    DENIED_BY_PERSON,
    DENIED_AND_NEW_EVIDENCE,
    APPEALED,
    ON_HOLD,
    SETTLING,
    DESTINATION_ASKED,
    REFUNDED,
    WITHDRAWN,
    DENIED_FOR_GOOD,
    BEFORE_GUARANTOR,
    GUARANTOR_AWAITS_EVIDENCE,
    BEFORE_GUARANTOR_ON_HOLD,
    GUARANTOR_SILENT,
    AWARD_DENIED
  }

  @ParameterizedTest
  @EnumSource(Standing.class)
  void offersWhatWorksAndRefusesTheRest(Standing standing) {
    for (var action : CaseAction.values()) {
      var parties =
          action == CaseAction.ADD_EVIDENCE
              ? List.of(Party.CUSTOMER, Party.MERCHANT)
              : List.of(partyOf(action));
      for (var party : parties) {
        var claim = brought(standing);
        var offered = view(claim).actionsOf(party).contains(action);
        assertThat(tried(claim, party, action))
            .as("%s by the %s when %s", action, party, standing)
            .isEqualTo(offered);
      }
    }
  }

  @Test
  void offersTheMerchantNothingThatIsTheCustomers() {
    for (var standing : Standing.values()) {
      var claim = view(brought(standing));
      assertThat(claim.actionsOf(Party.MERCHANT))
          .as("%s", standing)
          .isSubsetOf(
              CaseAction.ACCEPT,
              CaseAction.CONTEST,
              CaseAction.OFFER,
              CaseAction.ADD_EVIDENCE,
              CaseAction.OBJECT);
      assertThat(claim.actionsOf(Party.CUSTOMER)).doesNotContainAnyElementsOf(OF_THE_MERCHANT);
      assertThat(claim.actionsOf(Party.GUARANTOR)).isSubsetOf(CaseAction.AWARD);
      assertThat(claim.actionsOf(Party.CUSTOMER)).doesNotContain(CaseAction.AWARD);
    }
  }

  /**
   * What is done about a claim, and what must still be true of it afterwards, whatever somebody
   * else did at the same instant.
   */
  private record Deed(
      String name, @Nullable Party party, Predicate<CaseId> done, Predicate<CaseId> stands) {}

  private List<Deed> deeds() {
    return List.of(
        new Deed("accept", Party.MERCHANT, of(Party.MERCHANT, CaseAction.ACCEPT), this::accepted),
        new Deed(
            "contest",
            Party.MERCHANT,
            of(Party.MERCHANT, CaseAction.CONTEST),
            it -> view(it).position() == Position.CONTESTED),
        new Deed(
            "offer",
            Party.MERCHANT,
            of(Party.MERCHANT, CaseAction.OFFER),
            it -> !view(it).offers().isEmpty()),
        new Deed(
            "take offer",
            Party.CUSTOMER,
            of(Party.CUSTOMER, CaseAction.ACCEPT_OFFER),
            it -> view(it).offers().getFirst().state() == Offer.State.ACCEPTED),
        new Deed(
            "decline offer",
            Party.CUSTOMER,
            of(Party.CUSTOMER, CaseAction.DECLINE_OFFER),
            it -> view(it).offers().getFirst().state() == Offer.State.DECLINED),
        new Deed(
            "confirm",
            Party.CUSTOMER,
            it -> done(answering.confirmDelivery(market, it, true, SHOP)),
            it -> ended(it).outcome() == Outcome.DELIVERED),
        new Deed(
            "withdraw",
            Party.CUSTOMER,
            of(Party.CUSTOMER, CaseAction.WITHDRAW),
            it -> ended(it).outcome() == Outcome.WITHDRAWN),
        new Deed(
            "escalate",
            Party.CUSTOMER,
            of(Party.CUSTOMER, CaseAction.ESCALATE),
            it -> view(it).escalation() != null),
        new Deed(
            "appeal",
            Party.CUSTOMER,
            of(Party.CUSTOMER, CaseAction.APPEAL),
            it -> kinds(it).contains("CustomerAnswered")),
        new Deed(
            "award",
            Party.GUARANTOR,
            of(Party.GUARANTOR, CaseAction.AWARD),
            it -> ended(it).paidBy() == Purse.GUARANTOR),
        new Deed("deny", null, this::deniedByBen, this::denied));
  }

  @ParameterizedTest
  @EnumSource(Standing.class)
  void ofTwoDeedsAtOneInstantNoneIsDoneInVain(Standing standing) {
    var standingClaim = brought(standing);
    var possible = deeds().stream().filter(deed -> possible(standingClaim, deed)).toList();
    for (var one : possible) {
      for (var other : possible) {
        if (one.name().compareTo(other.name()) < 0 && one.party() != other.party()) {
          atOnce(brought(standing), one, other);
          inTurn(brought(standing), one, other);
          inTurn(brought(standing), other, one);
        }
      }
    }
  }

  private boolean possible(CaseId claim, Deed deed) {
    var party = deed.party();
    var view = view(claim);
    return switch (deed.name()) {
      case "deny" -> view.review().open();
      case "confirm" -> view.actionsOf(Party.CUSTOMER).contains(CaseAction.CONFIRM_DELIVERY);
      case "take offer" -> view.actionsOf(Party.CUSTOMER).contains(CaseAction.ACCEPT_OFFER);
      case "decline offer" -> view.actionsOf(Party.CUSTOMER).contains(CaseAction.DECLINE_OFFER);
      default ->
          party != null
              && view.actionsOf(party)
                  .contains(CaseAction.valueOf(deed.name().toUpperCase(Locale.ROOT)));
    };
  }

  private void inTurn(CaseId claim, Deed first, Deed second) {
    var did = first.done().test(claim);
    verify(claim, first, did, second, second.done().test(claim));
  }

  private void atOnce(CaseId claim, Deed one, Deed other) {
    var together = new CyclicBarrier(2);
    var ones =
        CompletableFuture.supplyAsync(
            () -> meet(together) && one.done().test(claim),
            deed -> Thread.ofPlatform().start(deed));
    var didOther = meet(together) && other.done().test(claim);
    verify(claim, one, ones.join(), other, didOther);
  }

  private static boolean meet(CyclicBarrier together) {
    try {
      together.await();
      return true;
    } catch (InterruptedException | BrokenBarrierException e) {
      throw new IllegalStateException(e);
    }
  }

  private void verify(CaseId claim, Deed one, boolean didOne, Deed other, boolean didOther) {
    rule(claim);
    var what = "%s (%s) and %s (%s)".formatted(one.name(), didOne, other.name(), didOther);
    assertThat(didOne || didOther).as(what).isTrue();
    // who withdraws takes back what the customer asked for, whatever was said or ruled before
    var withdrawn = ended(claim).outcome() == Outcome.WITHDRAWN;
    var accepted =
        didOne && "accept".equals(one.name()) || didOther && "accept".equals(other.name());
    if (withdrawn && !accepted) {
      return;
    }
    if (didOne) {
      assertThat(one.stands().test(claim)).as(what).isTrue();
    }
    if (didOther) {
      assertThat(other.stands().test(claim)).as(what).isTrue();
    }
  }

  private Predicate<CaseId> of(Party party, CaseAction action) {
    return claim -> tried(claim, party, action);
  }

  private boolean accepted(CaseId claim) {
    var view = view(claim);
    return view.ended().decidedBy() == DecidedBy.PARTIES
        && view.ended().borneBy() == Purse.MERCHANT
        && view.refunds().getFirst().amount() == view.claimed();
  }

  private boolean denied(CaseId claim) {
    return ended(claim).decidedBy() == DecidedBy.AGENT;
  }

  private boolean deniedByBen(CaseId claim) {
    return reviewing.rule(
            market,
            claim,
            new ReviewRuling(
                Ruling.DENY, null, Purse.CUSTOMER, "The carrier showed us proof.", List.of()),
            BEN)
        instanceof Review.Done;
  }

  @Test
  void saysWhoWasFirst() {
    var claim = brought(Standing.BEFORE_GUARANTOR);
    assertThat(tried(claim, Party.MERCHANT, CaseAction.ACCEPT)).isTrue();
    assertThat(escalating.award(market, claim, "default", award(Ruling.REFUND), GUARANTOR))
        .isInstanceOfSatisfying(
            Act.NotNow.class,
            no -> assertThat(no.why()).endsWith("The merchant accepted the claim."));
  }

  private static Party partyOf(CaseAction action) {
    if (action == CaseAction.AWARD) {
      return Party.GUARANTOR;
    }
    return OF_THE_MERCHANT.contains(action) ? Party.MERCHANT : Party.CUSTOMER;
  }

  private boolean tried(CaseId claim, Party party, CaseAction action) {
    return switch (action) {
      case ACCEPT -> responded(claim, MerchantAnswer.Position.ACCEPT, null);
      case CONTEST -> responded(claim, MerchantAnswer.Position.CONTEST, null);
      case OFFER ->
          responded(
              claim,
              MerchantAnswer.Position.OFFER,
              new MerchantAnswer.Offered(Offer.Remedy.PARTIAL_REFUND, 100));
      case ACCEPT_OFFER -> done(answering.acceptOffer(market, claim, 1, SHOP));
      case DECLINE_OFFER -> done(answering.declineOffer(market, claim, 1, SHOP));
      case ADD_EVIDENCE ->
          adding.add(market, claim, statement(claim, party), SHOP)
              instanceof AddingToClaims.Adding.Kept;
      case CONFIRM_DELIVERY -> done(answering.confirmDelivery(market, claim, false, SHOP));
      case GIVE_DESTINATION ->
          destinations.give(market, claim, "dest_1a2b3c", SHOP) instanceof Destination.Taken;
      case WITHDRAW -> done(answering.withdraw(market, claim, null, SHOP));
      case APPEAL ->
          done(
              answering.appeal(
                  market, claim, new Appeal(Appeal.Ground.ERROR_OF_FACT, "That is not so."), SHOP));
      case OBJECT -> done(objecting.object(market, claim, "It was delivered.", SHOP));
      case ESCALATE -> done(escalating.escalate(market, claim, null, SHOP));
      case AWARD ->
          done(escalating.award(market, claim, "default", award(Ruling.REFUND), GUARANTOR));
    };
  }

  private boolean responded(
      CaseId claim, MerchantAnswer.Position position, MerchantAnswer.Offered offer) {
    return done(
        answering.merchantResponse(market, claim, new MerchantAnswer(position, null, offer), SHOP));
  }

  private static boolean done(Act act) {
    return act instanceof Act.Done;
  }

  private NewEvidence statement(CaseId claim, Party party) {
    return new NewEvidence(
        claim,
        view(claim).order(),
        party,
        EvidenceType.STATEMENT,
        EvidenceFacts.NONE,
        "So it was.",
        null,
        Visibility.ALL_PARTIES);
  }

  private CaseId brought(Standing standing) {
    clock.moveTo("2026-03-02T10:16:00Z");
    // each of another customer: many claims of one would be a reason for a review
    customer = "c-" + orders;
    var method =
        standing == Standing.DESTINATION_ASKED ? PaymentMethod.BANK_SLIP : PaymentMethod.CARD;
    var order = paid("M-" + ++orders, "EUR", 1995, method);
    switch (standing) {
      case WAIT_OFFERED, WAIT_ACCEPTED ->
          report(order, EventType.SHIPPED, Source.CARRIER, "2026-03-02T10:16:00Z");
      default -> {}
    }
    var claim = opened(order).id();
    switch (standing) {
      case MERCHANT_ASKED -> {}
      case MERCHANT_TOO_LATE -> clock.moveTo("2026-03-13T23:00:00Z");
      case ANSWER_WEIGHED -> contest(claim);
      case WAIT_OFFERED -> contestAndRule(claim);
      case WAIT_ACCEPTED -> {
        contestAndRule(claim);
        assertThat(done(answering.acceptOffer(market, claim, 1, SHOP))).isTrue();
      }
      case PART_OFFERED ->
          respond(
              claim,
              MerchantAnswer.Position.OFFER,
              new MerchantAnswer.Offered(Offer.Remedy.PARTIAL_REFUND, 100));
      case DELIVERY_PUT -> {
        report(order, EventType.DELIVERED, Source.CARRIER, DAY_AFTER);
        rule(claim);
      }
      case UNDER_REVIEW -> contestAndRule(claim);
      case EVIDENCE_ASKED -> {
        contestAndRule(claim);
        reviewing.askEvidence(
            market,
            claim,
            new EvidenceRequest(
                Party.MERCHANT,
                List.of(EvidenceType.RECEIPT),
                Instant.parse("2026-03-15T23:00:00Z"),
                ""),
            ANA);
      }
      case DENIED_BY_TABLE, DENIED_FOR_GOOD -> {
        report(
            order,
            EventType.DELIVERED,
            Source.CARRIER,
            DAY_AFTER,
            Map.of("postalCode", "80331", "signedBy", "M. K."));
        rule(claim);
        answering.confirmDelivery(market, claim, false, SHOP);
        rule(claim);
        if (standing == Standing.DENIED_FOR_GOOD) {
          ruleAt(claim, "2026-03-24T23:00:00Z");
        }
      }
      case DENIED_BY_PERSON -> deniedByAna(claim);
      case DENIED_AND_NEW_EVIDENCE -> {
        deniedByAna(claim);
        add(claim, Party.CUSTOMER, EvidenceType.STATEMENT, EvidenceFacts.NONE);
      }
      case APPEALED -> {
        deniedByAna(claim);
        add(claim, Party.CUSTOMER, EvidenceType.STATEMENT, EvidenceFacts.NONE);
        answering.appeal(
            market, claim, new Appeal(Appeal.Ground.NEW_EVIDENCE, "The carrier wrote."), SHOP);
        rule(claim);
      }
      case ON_HOLD -> {
        report(
            order,
            EventType.CHARGEBACK_OPENED,
            Source.MARKETPLACE,
            DAY_AFTER,
            Map.of("amount", 4480, "reference", "cb_1"));
        rule(claim);
      }
      case SETTLING, DESTINATION_ASKED -> ruleAt(claim, "2026-03-13T23:00:00Z");
      case REFUNDED -> {
        ruleAt(claim, "2026-03-13T23:00:00Z");
        pay(claim);
      }
      case WITHDRAWN -> answering.withdraw(market, claim, null, SHOP);
      case BEFORE_GUARANTOR -> escalated(claim);
      case GUARANTOR_AWAITS_EVIDENCE -> {
        escalated(claim);
        askedByGuarantor(claim, Party.MERCHANT, "2026-03-20T23:00:00Z");
      }
      case BEFORE_GUARANTOR_ON_HOLD -> {
        escalated(claim);
        report(
            order,
            EventType.CHARGEBACK_OPENED,
            Source.MARKETPLACE,
            DAY_AFTER,
            Map.of("amount", 4480, "reference", "cb_1"));
        rule(claim);
      }
      case GUARANTOR_SILENT -> {
        escalated(claim);
        ruleAt(claim, "2026-03-24T23:00:00Z");
      }
      case AWARD_DENIED -> {
        escalated(claim);
        escalating.award(market, claim, "default", award(Ruling.DENY), GUARANTOR);
      }
    }
    return claim;
  }

  private void contestAndRule(CaseId claim) {
    contest(claim);
    rule(claim);
  }

  private void escalated(CaseId claim) {
    deniedByAna(claim);
    escalating.escalate(market, claim, "I disagree.", SHOP);
  }

  private void deniedByAna(CaseId claim) {
    contestAndRule(claim);
    reviewing.rule(
        market,
        claim,
        new ReviewRuling(
            Ruling.DENY, null, Purse.CUSTOMER, "The carrier showed us the signature.", List.of()),
        ANA);
  }
}
