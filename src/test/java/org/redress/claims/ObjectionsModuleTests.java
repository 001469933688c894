package org.redress.claims;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;
import static org.redress.tasks.Confirmation.Why.CHANGED;
import static org.redress.tasks.Confirmation.Why.NOT_A_SECOND_PERSON;
import static org.redress.tasks.Confirmation.Why.NOT_PROPOSED;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.redress.claims.ReviewRuling.Ruling;
import org.redress.guarantee.Recovery;
import org.redress.orders.EventType;
import org.redress.orders.ReportEvent.Source;
import org.redress.refunds.Purse;
import org.redress.sandboxprovider.NextAnswer;
import org.redress.shared.Actor;
import org.redress.shared.CaseId;
import org.redress.shared.Party;
import org.redress.tasks.Confirmation;
import org.redress.tasks.ConfirmingProposals;
import org.redress.tasks.Proposal;
import org.redress.tasks.Proposals;
import org.redress.tasks.TaskKind;
import org.redress.tasks.TaskSearch;
import org.springframework.beans.factory.annotation.Autowired;

/** A merchant's objection changes who bears a refund, never what the customer has. */
class ObjectionsModuleTests extends RecoveriesOnADatabase {

  @Autowired private Proposals proposals;
  @Autowired private ConfirmingProposals confirming;

  @Test
  void merchantMayObjectForFourteenDaysToWhatATableRuled() {
    var claim = refundedOfASilentMerchant("M-1");

    assertThat(view(claim).objectableUntil()).isEqualTo("2026-03-28T23:00:00Z");
    clock.moveTo("2026-03-28T22:59:59Z");
    assertThat(view(claim).actionsOf(Party.MERCHANT)).containsExactly(CaseAction.OBJECT);
    clock.moveTo("2026-03-28T23:00:00Z");
    assertThat(view(claim).actionsOf(Party.MERCHANT)).isEmpty();
  }

  @Test
  void merchantThatAcceptedHasNothingToObjectTo() {
    var claim = opened(paid("M-1")).id();
    respond(claim, MerchantAnswer.Position.ACCEPT, null);
    rule(claim);
    pay(claim);

    assertThat(view(claim).actionsOf(Party.MERCHANT)).isEmpty();
  }

  @Test
  void upheldItIsTheMarketplacesCostAndTheCustomerKeepsItsMoney() {
    var claim = refundedOfASilentMerchant("M-1");
    objecting.object(market, claim, "It was delivered, see the scan.", SHOP);
    assertThat(tasks.page(market, TaskSearch.open(10)).items())
        .singleElement()
        .satisfies(task -> assertThat(task.asked().kind()).isEqualTo(TaskKind.OBJECTION));

    assertThat(objecting.decide(market, claim, upheld(Purse.MARKETPLACE), ANA))
        .isInstanceOf(Review.Done.class);

    assertThat(ended(claim).borneBy()).isEqualTo(Purse.MARKETPLACE);
    assertThat(ended(claim).outcome()).isEqualTo(Outcome.REFUNDED);
    assertThat(paidOut(claim)).isEqualTo(4480);
    assertThat(balances())
        .containsOnly(
            entry("provider:sandbox:clearing", -4480L), entry("marketplace:guarantee-cost", 4480L));
    assertThat(objecting.decide(market, claim, upheld(Purse.MARKETPLACE), BEN))
        .as("once")
        .isInstanceOf(Review.NotUnderReview.class);
  }

  @Test
  void upheldAgainstTheCarrierItIsDemandedOfTheCarrier() {
    var claim = refundedOfASilentMerchant("M-1");
    objecting.object(market, claim, "The carrier has lost it.", SHOP);
    objecting.decide(market, claim, upheld(Purse.CARRIER), ANA);

    assertThat(recoveries.ofCase(market, claim))
        .extracting(Recovery::state)
        .containsExactly(Recovery.State.VOID, Recovery.State.OPEN);
    assertThat(recoveries.ofCase(market, claim).getLast().claimed().debtor())
        .isEqualTo(Purse.CARRIER);
    assertThat(balances())
        .containsOnly(
            entry("provider:sandbox:clearing", -4480L),
            entry("marketplace:advances", 4480L),
            entry("carrier:unknown:receivable", 4480L),
            entry("marketplace:recoveries-due", -4480L));
  }

  @Test
  void upheldBeforeTheMoneyBouncesNothingIsLeftInTheBooks() {
    bank.tell(market, "pay_M-1", NextAnswer.BOUNCE);
    var claim = refundedOfASilentMerchant("M-1");
    objecting.object(market, claim, "It was delivered, see the scan.", SHOP);
    objecting.decide(market, claim, upheld(Purse.MARKETPLACE), ANA);
    lookedUp(claim);

    assertThat(balances()).isEmpty();
  }

  @Test
  void rejectedItChangesNothing() {
    var claim = refundedOfASilentMerchant("M-1");
    objecting.object(market, claim, "It was delivered.", SHOP);
    var before = balances();
    objecting.decide(market, claim, new Objection.Decision(null, "Nothing shows that."), ANA);

    assertThat(ended(claim).borneBy()).isEqualTo(Purse.MERCHANT);
    assertThat(balances()).isEqualTo(before);
    assertThat(view(claim).objection())
        .isNotNull()
        .extracting(Objection::state)
        .isEqualTo(Objection.State.REJECTED);
  }

  @Test
  void isNotDecidedByWhoeverDecidedTheClaim() {
    var claim = opened(paid("M-1")).id();
    contest(claim);
    rule(claim);
    reviewing.rule(market, claim, award(Ruling.REFUND), ANA);
    pay(claim);
    objecting.object(market, claim, "It was delivered.", SHOP);

    assertThat(objecting.decide(market, claim, upheld(Purse.MARKETPLACE), ANA))
        .isInstanceOf(Review.Excluded.class);
    assertThat(objecting.decide(market, claim, upheld(Purse.MERCHANT), BEN))
        .isInstanceOf(Review.Refused.class);
  }

  @Test
  void aSecondPersonConfirmsThatAnotherOneBearsALargeRefund() {
    var claim = refundedOfASilentMerchant("M-1", 24_756);
    objecting.object(market, claim, "It was delivered, see the scan.", SHOP);

    assertThat(objecting.decide(market, claim, upheld(Purse.MARKETPLACE), ANA))
        .as("500.02")
        .isInstanceOf(Review.Proposed.class);
    assertThat(ended(claim).borneBy()).isEqualTo(Purse.MERCHANT);
    assertThat(objecting.decide(market, claim, upheld(Purse.CARRIER), BEN))
        .isInstanceOf(Review.ProposedAlready.class);
    assertThat(confirm(claim, ANA)).isEqualTo(new Confirmation.Refused(NOT_A_SECOND_PERSON));
    assertThat(confirm(claim, BEN)).isInstanceOf(Confirmation.Ended.class);

    assertThat(ended(claim).borneBy()).isEqualTo(Purse.MARKETPLACE);
    assertThat(view(claim).objection())
        .isNotNull()
        .satisfies(objection -> {
          assertThat(objection.state()).isEqualTo(Objection.State.UPHELD);
          assertThat(objection.decidedBy()).isEqualTo("ana");
        });
    assertThat(view(claim).review().deciders()).contains("ana", "ben");
    assertThat(tasks.page(market, TaskSearch.open(10)).items()).isEmpty();
  }

  @Test
  void onePersonIsEnoughUpToTheLimitAndToRejectIt() {
    var claim = refundedOfASilentMerchant("M-1", 24_755);
    objecting.object(market, claim, "It was delivered, see the scan.", SHOP);
    assertThat(objecting.decide(market, claim, upheld(Purse.MARKETPLACE), ANA))
        .as("500.00")
        .isInstanceOf(Review.Done.class);

    customer = "c-2";
    var large = refundedOfASilentMerchant("M-2", 100_000);
    objecting.object(market, large, "It was delivered, see the scan.", SHOP);
    objecting.decide(market, large, upheld(Purse.MARKETPLACE), ANA);
    var rejected = new Objection.Decision(null, "Nothing shows that.");
    assertThat(objecting.decide(market, large, rejected, ANA))
        .as("its proposer has not taken the opposite back")
        .isInstanceOf(Review.ProposedAlready.class);
    assertThat(objecting.decide(market, large, rejected, BEN)).isInstanceOf(Review.Done.class);
    assertThat(proposals.of(market, List.of(ObjectingToRefunds.subject(large))))
        .singleElement()
        .satisfies(ended -> {
          assertThat(ended.state()).isEqualTo(Proposal.State.REJECTED);
          assertThat(ended.proposedBy()).isEqualTo("ana");
          assertThat(ended.second()).isEqualTo("ben");
        });
    assertThat(confirm(large, BEN)).isEqualTo(new Confirmation.Refused(NOT_PROPOSED));
    assertThat(tasks.page(market, TaskSearch.open(10)).items()).isEmpty();
  }

  @Test
  void slicesForOneMerchantByOnePersonCountTogether() {
    var first = refundedOfASilentMerchant("M-1", 24_755);
    objecting.object(market, first, "It was delivered, see the scan.", SHOP);
    objecting.decide(market, first, upheld(Purse.MARKETPLACE), ANA);
    customer = "c-2";
    var second = refundedOfASilentMerchant("M-2");
    objecting.object(market, second, "It was delivered, see the scan.", SHOP);

    assertThat(objecting.decide(market, second, upheld(Purse.MARKETPLACE), ANA))
        .isInstanceOf(Review.Proposed.class);
  }

  @Test
  void isNotConfirmedOnWhatItsProposerHadNotSeen() {
    var claim = refundedOfASilentMerchant("M-1", 100_000);
    objecting.object(market, claim, "It was delivered, see the scan.", SHOP);
    objecting.decide(market, claim, upheld(Purse.MARKETPLACE), ANA);
    report(view(claim).order(), EventType.DELIVERED, Source.CARRIER, clock.now().toString());

    assertThat(confirm(claim, BEN)).isEqualTo(new Confirmation.Refused(CHANGED));
    assertThat(ended(claim).borneBy()).isEqualTo(Purse.MERCHANT);
  }

  private Confirmation confirm(CaseId claim, Actor by) {
    var proposal = proposals.of(market, List.of(ObjectingToRefunds.subject(claim))).getLast();
    return confirming.confirm(market, proposal.id(), by);
  }

  private static Objection.Decision upheld(Purse bears) {
    return new Objection.Decision(bears, "The merchant has shown the delivery.");
  }
}
