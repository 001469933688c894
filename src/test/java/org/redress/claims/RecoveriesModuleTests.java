package org.redress.claims;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.redress.claims.ReviewRuling.Ruling;
import org.redress.guarantee.AgreeingTerms;
import org.redress.guarantee.Escalation;
import org.redress.guarantee.Escalations;
import org.redress.guarantee.Guarantor;
import org.redress.guarantee.Recoveries;
import org.redress.guarantee.Recovery;
import org.redress.guarantee.Recovery.Ground;
import org.redress.guarantee.Recovery.Part.Kind;
import org.redress.guarantee.Recovery.State;
import org.redress.guarantee.RecoveryAnswer;
import org.redress.guarantee.RecoveryId;
import org.redress.guarantee.RecoveryStep.Next;
import org.redress.orders.EventType;
import org.redress.orders.Merchant;
import org.redress.orders.ReportEvent.Source;
import org.redress.refunds.Purse;
import org.redress.refunds.RefundTroubles;
import org.redress.refunds.RefundView;
import org.redress.sandboxprovider.NextAnswer;
import org.redress.shared.Actor;
import org.redress.shared.CaseId;
import org.redress.shared.FieldProblem;
import org.redress.tasks.Confirmation;
import org.redress.tasks.ConfirmingProposals;
import org.redress.tasks.Proposals;
import org.redress.tasks.TaskKind;
import org.springframework.beans.factory.annotation.Autowired;

/** What whoever paid gets back from whoever bears it, in the rows and in the books. */
class RecoveriesModuleTests extends RecoveriesOnADatabase {

  private static final String AFTER_SILENCE = "2026-03-25T08:00:00Z";
  private static final String REASON = "Nothing shows that it was ever sent.";
  private static final Actor CLEO = new Actor(Actor.Kind.USER, "cleo");
  private static final Actor DORA = new Actor(Actor.Kind.USER, "dora");

  @Autowired private Proposals proposals;
  @Autowired private ConfirmingProposals confirming;

  @Autowired private RefundTroubles troubles;
  @Autowired private Escalations escalations;
  @Autowired private AgreeingTerms agreeing;

  @Test
  void setsOffAtOnceWhatTheMarketplaceAdvancedForAMerchantInGoodStanding() {
    var recovery = only(refundedAtTheMerchantsCost("M-1"));

    assertThat(recovery.state()).isEqualTo(State.SETTLED);
    assertThat(recovery.parts()).extracting(Recovery.Part::kind).containsExactly(Kind.SET_OFF);
    assertThat(balances())
        .containsOnly(
            entry("provider:sandbox:clearing", -4480L), entry("merchant:acme:payable", 4480L));
  }

  @Test
  void takesTheSetOffBackWhenTheMoneyBouncesAndSetsOffAgainWhenItIsPaid() {
    bank.tell(market, "pay_M-1", NextAnswer.BOUNCE);
    var claim = refundedAtTheMerchantsCost("M-1");
    lookedUp(claim);

    assertThat(only(claim).state()).isEqualTo(State.VOID);
    assertThat(balances()).isEmpty();
  }

  @Test
  void demandsWhatTheGuarantorPaidAndRemindsTwiceBeforeAPersonIsAsked() {
    var claim = awarded("M-1");
    var id = only(claim).id();

    assertThat(only(claim).state()).isEqualTo(State.OPEN);
    assertThat(only(claim).due().at()).isEqualTo("2026-03-24T23:00:00Z");
    assertThat(followedUpAt(id, "2026-03-24T22:59:59Z")).isZero();
    assertThat(followedUpAt(id, "2026-03-24T23:00:00Z")).isOne();
    assertThat(only(claim).due().looksAt()).isEqualTo("2026-04-01T22:00:00Z");
    assertThat(followedUpAt(id, "2026-04-01T22:00:00Z")).isEqualTo(2);
    assertThat(openTasks()).isEmpty();
    followedUpAt(id, "2026-04-30T22:00:00Z");
    assertThat(openTasks()).containsExactly(TaskKind.RECOVERY);
  }

  /** Silence does not cost anybody the cover: the marketplace pays, the guarantor owes it. */
  @Test
  void guarantorThatWasSilentOwesWithinItsCoverAndGetsItBackFromTheMerchant() {
    var claim = refundedAfterSilence("M-1", Purse.MERCHANT);
    var owed = only(claim);

    assertThat(owed.claimed().ground()).isEqualTo(Ground.COVER);
    assertThat(owed.claimed().debtor()).isEqualTo(Purse.GUARANTOR);
    assertThat(owed.outstanding()).isEqualTo(4480);
    assertThat(escalation(claim).reserved()).as("stays taken").isEqualTo(4480);
    assertThat(balances())
        .containsOnly(
            entry("provider:sandbox:clearing", -4480L),
            entry("marketplace:advances", 4480L),
            entry("guarantor:receivable", 4480L),
            entry("marketplace:recoveries-due", -4480L));

    received(owed.id(), Kind.PAYMENT, 4480, "bank-1");
    var recourse = recoveries.ofCase(market, claim).getLast();
    assertThat(recourse.claimed().ground()).isEqualTo(Ground.RECOURSE);
    assertThat(recourse.claimed().creditor()).isEqualTo(Purse.GUARANTOR);
    assertThat(recourse.claimed().debtor()).isEqualTo(Purse.MERCHANT);
    received(recourse.id(), Kind.PAYMENT, 4480, "bank-2");
    assertThat(balances())
        .containsOnly(
            entry("provider:sandbox:clearing", -4480L),
            entry("marketplace:received", 4480L),
            entry("guarantor:paid", -4480L),
            entry("guarantor:received", 4480L));
  }

  @Test
  void merchantOwesWhatTheCoverOfASilentGuarantorDoesNotReach() {
    clock.moveTo("2026-03-01T10:16:00Z");
    agreeing.begin(
        market,
        new Guarantor("default", "Fair", 10, 7, List.of(), List.of(), Map.of("EUR", 3000L)),
        Actor.OPERATOR);
    clock.moveTo("2026-03-02T10:16:00Z");
    var claim = refundedAfterSilence("M-1", Purse.MERCHANT);

    assertThat(recoveries.ofCase(market, claim))
        .extracting(it -> it.claimed().debtor(), Recovery::outstanding)
        .containsExactly(tuple(Purse.GUARANTOR, 3000L), tuple(Purse.MERCHANT, 1480L));
  }

  @Test
  void marketplaceThatBearsARefundItselfAsksNoGuarantorForIt() {
    var claim = refundedAfterSilence("M-1", Purse.MARKETPLACE);

    assertThat(recoveries.ofCase(market, claim)).isEmpty();
  }

  @Test
  void guarantorOwesNothingOfWhatASupervisorDeniedAfterItsSilence() {
    var claim = silent("M-1");
    reviewing.rule(
        market, claim, new ReviewRuling(Ruling.DENY, null, Purse.CUSTOMER, REASON, List.of()), BEN);

    assertThat(escalation(claim).reserved()).as("free again").isZero();
  }

  private CaseId silent(String reference) {
    var order = paid(reference);
    merchant(Merchant.Status.INSOLVENT);
    var claim = opened(order).id();
    assertThat(ruleAt(claim, AFTER_SILENCE)).isEqualTo(ClaimStep.Next.REVIEW);
    return claim;
  }

  private CaseId refundedAfterSilence(String reference, Purse bears) {
    var claim = silent(reference);
    var ruling = new ReviewRuling(Ruling.REFUND, null, bears, REASON, List.of());
    assertThat(reviewing.rule(market, claim, ruling, BEN)).isInstanceOf(Review.Done.class);
    pay(claim);
    return claim;
  }

  private Escalation escalation(CaseId claim) {
    return escalations.find(market, claim).orElseThrow();
  }

  @Test
  void asksForALateParcelOnlyOnceItWasNotSentBackInTime() {
    var claim = cameAfter(refundedOfASilentMerchant("M-1"));
    var id = asked(claim).id();

    assertThat(found(id).state()).isEqualTo(State.AWAITED);
    assertThat(found(id).due().at()).isEqualTo("2026-03-30T22:00:00Z");
    assertThat(recoveries.writeOff(market, id, REASON, BEN))
        .isInstanceOf(RecoveryAnswer.NotNow.class);
    assertThat(receive(id, Kind.PAYMENT, 1, "early")).isInstanceOf(RecoveryAnswer.NotNow.class);
    followedUpAt(id, "2026-03-30T21:59:59Z");
    assertThat(found(id).state()).isEqualTo(State.AWAITED);
    assertThat(balances()).doesNotContainKey("customer:claims");

    followedUpAt(id, "2026-03-30T22:00:00Z");
    assertThat(found(id).state()).isEqualTo(State.OPEN);
    assertThat(found(id).due().at()).isAfter("2026-04-10T00:00:00Z");
    assertThat(balances()).containsEntry("customer:claims", 4480L);
  }

  @ParameterizedTest
  @EnumSource(names = {"CARRIER", "MERCHANT"})
  void takesTheDemandBackOnceTheParcelIsOnItsWayBack(Source who) {
    var claim = cameAfter(refundedOfASilentMerchant("M-1"));
    var id = asked(claim).id();
    var late = "2026-04-02T09:00:00Z";
    followedUpAt(id, late);
    report(order(claim), EventType.RETURNED_TO_SENDER, who, late);

    assertThat(found(id).state()).isEqualTo(State.VOID);
    assertThat(balances()).doesNotContainKey("customer:claims");
  }

  @Test
  void asksForNothingWhereTheParcelIsSentBackInTime() {
    var claim = cameAfter(refundedOfASilentMerchant("M-1"));
    var id = asked(claim).id();
    clock.moveTo("2026-03-20T09:00:00Z");
    report(order(claim), EventType.RETURNED_TO_SENDER, Source.CARRIER, "2026-03-20T08:00:00Z");

    assertThat(found(id).state()).isEqualTo(State.VOID);
    assertThat(following.current(market, id).next()).isEqualTo(Next.DONE);
  }

  /** What the guarantor is out of pocket for, a merchant's word does not take from it. */
  @Test
  void merchantsWordOfAParcelSentBackCountsOnlyAgainstItself() {
    var claim = cameAfter(refundedAtTheMarketplacesCost("M-1"));
    var id = asked(claim).id();
    report(order(claim), EventType.RETURNED_TO_SENDER, Source.MERCHANT, CAME);

    assertThat(found(id).state()).isEqualTo(State.AWAITED);
    report(order(claim), EventType.RETURNED_TO_SENDER, Source.CARRIER, CAME);
    assertThat(found(id).state()).isEqualTo(State.VOID);
  }

  private CaseId refundedAtTheMarketplacesCost(String reference) {
    var claim = refundedOfASilentMerchant(reference);
    lookedUp(claim);
    clock.moveTo("2026-03-15T08:00:00Z");
    objected(claim, Purse.MARKETPLACE);
    return claim;
  }

  @Test
  void isSettledInPartsEachOnce() {
    var id = only(awarded("M-1")).id();

    received(id, Kind.PAYMENT, 1000, "bank-1");
    received(id, Kind.PAYMENT, 1000, "bank-1");
    assertThat(found(id).outstanding()).isEqualTo(3480);
    assertThat(receive(id, Kind.PAYMENT, 1001, "bank-1"))
        .isInstanceOf(RecoveryAnswer.Refused.class);
    assertThat(receive(id, Kind.PAYMENT, 3481, "bank-2"))
        .isInstanceOf(RecoveryAnswer.Refused.class);
    received(id, Kind.SET_OFF, 3480, "payout-7");

    assertThat(found(id).state()).isEqualTo(State.SETTLED);
    assertThat(following.current(market, id).next()).isEqualTo(Next.DONE);
    assertThat(balances())
        .containsOnly(
            entry("provider:sandbox:clearing", -4480L),
            entry("guarantor:received", 1000L),
            entry("merchant:acme:payable", 3480L));
  }

  @Test
  void isACostOfTheMarketplaceOnceThatHasPaidIt() {
    var order = paid("M-1");
    merchant(Merchant.Status.INSOLVENT);
    var claim = opened(order).id();
    var award =
        new ReviewRuling(
            Ruling.REFUND,
            null,
            Purse.MARKETPLACE,
            "It let an insolvent merchant sell.",
            List.of());
    escalating.award(market, claim, "default", award, GUARANTOR);
    destinations.give(market, claim, "dest_1a2b3c", SHOP);
    pay(claim);
    received(only(claim).id(), Kind.PAYMENT, 1000, "bank-1");

    assertThat(balances())
        .containsOnly(
            entry("provider:sandbox:clearing", -4480L),
            entry("guarantor:received", 1000L),
            entry("guarantor:advances", 3480L),
            entry("marketplace:receivable", 3480L),
            entry("guarantor:recoveries-due", -3480L),
            entry("marketplace:guarantee-cost", 1000L),
            entry("marketplace:paid", -1000L));
  }

  @Test
  void isNotDemandedAgainWhereTheMoneyGoesOutAgainAfterItWasWrittenOff() {
    bank.tell(market, "pay_M-1", NextAnswer.BOUNCE);
    var claim = awarded("M-1");
    recoveries.writeOff(market, only(claim).id(), "The merchant has ceased trading.", ANA);
    var refund = lookedUp(claim);
    assertThat(view(claim).refunds().getFirst().state()).isEqualTo(RefundView.State.BOUNCED);
    troubles.retry(market, refund, ANA);
    pay(claim);

    assertThat(only(claim).state()).isEqualTo(State.WRITTEN_OFF);
    assertThat(balances())
        .containsOnly(
            entry("provider:sandbox:clearing", -4480L), entry("guarantor:written-off", 4480L));
  }

  @Test
  void nobodyIsPaidBackAtItsOwnCost() {
    var order = paid("M-1");
    merchant(Merchant.Status.INSOLVENT);
    var claim = opened(order).id();
    var award =
        new ReviewRuling(Ruling.REFUND, null, Purse.CUSTOMER, "The scan is missing.", List.of());

    assertThat(escalating.award(market, claim, "default", award, GUARANTOR))
        .isInstanceOfSatisfying(
            Act.Refused.class,
            refused ->
                assertThat(refused.problems())
                    .extracting(FieldProblem::field)
                    .containsExactly("borneBy"));
  }

  @Test
  void supervisorUpholdsADisputeOrWritesOff() {
    var id = only(awarded("M-1")).id();
    assertThat(recoveries.dispute(market, id, "The parcel was delivered.", SHOP))
        .isInstanceOf(RecoveryAnswer.Done.class);
    assertThat(openTasks()).containsExactly(TaskKind.RECOVERY);
    assertThat(recoveries.uphold(market, id, ANA)).isInstanceOf(RecoveryAnswer.Done.class);
    assertThat(openTasks()).isEmpty();
    assertThat(recoveries.writeOff(market, id, "short", ANA))
        .isInstanceOf(RecoveryAnswer.Refused.class);
    recoveries.writeOff(market, id, "The merchant has ceased trading.", ANA);

    assertThat(found(id).state()).isEqualTo(State.WRITTEN_OFF);
    assertThat(recoveries.writeOff(market, id, "The merchant has ceased trading.", ANA))
        .isInstanceOf(RecoveryAnswer.NotNow.class);
    assertThat(balances())
        .containsOnly(
            entry("provider:sandbox:clearing", -4480L), entry("guarantor:written-off", 4480L));
  }

  @Test
  void isWrittenOffOnlyAsItsDeciderHasSeenIt() {
    var id = only(awarded("M-1")).id();
    var seen = found(id).mark();
    recoveries.dispute(market, id, "The parcel was delivered.", SHOP);
    var why = "The merchant has ceased trading.";

    assertThat(recoveries.asSeen(market, id, seen, () -> recoveries.writeOff(market, id, why, ANA)))
        .isInstanceOf(RecoveryAnswer.LookAgain.class);
    assertThat(found(id).state()).isEqualTo(State.DISPUTED);
    var now = found(id).mark();
    assertThat(recoveries.asSeen(market, id, now, () -> recoveries.writeOff(market, id, why, ANA)))
        .isInstanceOf(RecoveryAnswer.Done.class);
  }

  @Test
  void whoRuledOrUpheldDoesNotGiveItUpAsWell() {
    var claim = refundedOfASilentMerchant("M-1");
    objecting.object(market, claim, "The carrier has lost it.", SHOP);
    objecting.decide(
        market,
        claim,
        new Objection.Decision(Purse.CARRIER, "The merchant has shown the loss."),
        ANA);
    var id = recoveries.ofCase(market, claim).getLast().id();

    assertThat(recoveries.writeOff(market, id, "The carrier does not answer.", ANA))
        .isInstanceOf(RecoveryAnswer.Barred.class);
    assertThat(recoveries.notToBeWrittenOffBy(market, found(id))).containsExactly("ana");
    assertThat(found(id).state()).isEqualTo(State.OPEN);
    assertThat(recoveries.writeOff(market, id, "The carrier does not answer.", BEN))
        .isInstanceOf(RecoveryAnswer.Done.class);
  }

  @Test
  void aSecondPersonConfirmsThatMuchIsGivenUp() {
    var claim = refundedOfASilentMerchant("M-1", 30_000);
    objecting.object(market, claim, "The carrier has lost it.", SHOP);
    objecting.decide(
        market,
        claim,
        new Objection.Decision(Purse.CARRIER, "The merchant has shown the loss."),
        ANA);
    confirm(ObjectingToRefunds.subject(claim), CLEO);
    var id = recoveries.ofCase(market, claim).getLast().id();

    assertThat(recoveries.writeOff(market, id, "The carrier does not answer.", BEN))
        .as("604.90")
        .isInstanceOf(RecoveryAnswer.Proposed.class);
    assertThat(found(id).state()).isEqualTo(State.OPEN);
    assertThat(recoveries.writeOff(market, id, "The carrier does not answer.", BEN))
        .isInstanceOf(RecoveryAnswer.NotNow.class);
    for (var barred : List.of(ANA, BEN, CLEO)) {
      assertThat(confirm(Recoveries.subject(id), barred))
          .isEqualTo(new Confirmation.Refused(Confirmation.Why.NOT_A_SECOND_PERSON));
    }
    received(id, Kind.PAYMENT, 1000, "bank-1");
    assertThat(confirm(Recoveries.subject(id), DORA))
        .as("of 604.90 some came in")
        .isEqualTo(new Confirmation.Refused(Confirmation.Why.CHANGED));

    recoveries.writeOff(market, id, "The carrier does not answer.", BEN);
    assertThat(confirm(Recoveries.subject(id), DORA)).isInstanceOf(Confirmation.Ended.class);
    assertThat(found(id).state()).isEqualTo(State.WRITTEN_OFF);
    assertThat(found(id).writtenOff()).isEqualTo(59_490);
  }

  private Confirmation confirm(String subject, Actor by) {
    var proposal = proposals.of(market, List.of(subject)).getLast();
    return confirming.confirm(market, proposal.id(), by);
  }

  private CaseId refundedAtTheMerchantsCost(String order) {
    var claim = opened(paid(order)).id();
    respond(claim, MerchantAnswer.Position.ACCEPT, null);
    rule(claim);
    pay(claim);
    return claim;
  }

  private Recovery only(CaseId claim) {
    var all = recoveries.ofCase(market, claim);
    assertThat(all).hasSize(1);
    return all.getFirst();
  }

  /** How many reminders there are then. */
  private int followedUpAt(RecoveryId id, String at) {
    clock.moveTo(at);
    var step = following.followUp(market, id);
    assertThat(following.followUp(market, id)).as("asked twice").isEqualTo(step);
    return found(id).due().reminders();
  }
}
