package org.redress.claims;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import org.junit.jupiter.api.Test;
import org.redress.claims.ReviewRuling.Ruling;
import org.redress.guarantee.Recovery;
import org.redress.refunds.Purse;
import org.redress.sandboxprovider.NextAnswer;
import org.redress.shared.Party;
import org.redress.tasks.TaskKind;
import org.redress.tasks.TaskSearch;

/** A merchant's objection changes who bears a refund, never what the customer has. */
class ObjectionsModuleTests extends RecoveriesOnADatabase {

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

  private static Objection.Decision upheld(Purse bears) {
    return new Objection.Decision(bears, "The merchant has shown the delivery.");
  }
}
