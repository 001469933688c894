package org.redress.claims;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.redress.claims.CaseDeadline.Meaning;
import org.redress.orders.Contract.PaymentMethod;
import org.redress.orders.EventType;
import org.redress.orders.Merchant;
import org.redress.orders.ReportEvent.Quantity;
import org.redress.orders.ReportEvent.Source;
import org.redress.policy.ClaimEligibility.Reason;
import org.redress.refunds.RefundView;
import org.redress.shared.FieldProblem;
import org.redress.shared.OrderId;
import org.redress.shared.Party;
import org.redress.tasks.TaskKind;
import org.redress.tasks.TaskSearch;

class OpeningClaimsModuleTests extends ClaimsOnADatabase {

  @Test
  void asksTheMerchantForThreeBusinessDays() {
    var claim = opened(paid("M-1"));

    assertThat(claim.stage()).isEqualTo(Stage.NEGOTIATION);
    assertThat(claim.status()).isEqualTo(CaseStatus.WAITING_MERCHANT);
    // Tuesday: Wednesday, Thursday, Friday, until the day ends in Berlin
    assertThat(claim.deadline())
        .isEqualTo(
            new CaseDeadline(
                Party.MERCHANT, Instant.parse("2026-03-13T23:00:00Z"), Meaning.ANSWER_OR_LOSE));
    assertThat(claim.claimed()).isEqualTo(4480);
    assertThat(tables(claim.id())).containsExactly("ClaimEligibility", "MerchantResponse");
    assertThat(kinds(claim.id())).containsExactly("ClaimOpened", "MerchantAsked");
  }

  @Test
  void opensFromTheMomentThePromisedDayEnds() {
    var order = paid("M-1");

    clock.moveTo("2026-03-09T22:59:59.999Z");
    var early = claims.eligibility(market, order, KindId.NOT_RECEIVED).orElseThrow();
    assertThat(early.eligible()).isFalse();
    assertThat(early.reason()).isEqualTo(Reason.TOO_EARLY);
    assertThat(early.opensAt()).isEqualTo("2026-03-09T23:00:00Z");

    clock.moveTo("2026-03-09T23:00:00Z");
    assertThat(open(order)).isInstanceOf(Opening.Opened.class);
  }

  @Test
  void takesClaimsForThirtyDays() {
    var order = paid("M-1");

    clock.moveTo("2026-04-08T21:59:59.999Z");
    assertThat(eligibleFor(order)).isTrue();
    clock.moveTo("2026-04-08T22:00:00Z");
    assertThat(refusal(open(order))).isEqualTo(Reason.TOO_LATE);
  }

  @Test
  void keepsWhatWasSaidTooEarlyAndOpensWithItInOneStep() {
    var order = paid("M-1");
    clock.moveTo("2026-03-06T08:00:00Z");
    assertThat(open(order))
        .isInstanceOfSatisfying(
            Opening.NotEligible.class, refused -> assertThat(refused.statementKept()).isTrue());

    clock.moveTo(DAY_AFTER);
    var claim =
        claims.open(market, new OpenClaim(order, KindId.NOT_RECEIVED, List.of(), null, null), SHOP);

    assertThat(claim)
        .isInstanceOfSatisfying(
            Opening.Opened.class,
            opened -> assertThat(opened.claim().statement()).isEqualTo("Still nothing here."));
  }

  @Test
  void asksForAStatementWhereNoneWasKept() {
    var order = paid("M-1");
    clock.moveTo(DAY_AFTER);

    var claim =
        claims.open(market, new OpenClaim(order, KindId.NOT_RECEIVED, List.of(), null, null), SHOP);

    assertThat(claim)
        .isInstanceOfSatisfying(
            Opening.Refused.class,
            refused ->
                assertThat(refused.problems())
                    .extracting(FieldProblem::field)
                    .containsExactly("statement"));
  }

  @Test
  void refusesWhatWasNeverPaid() {
    var order = unpaid("M-1");
    clock.moveTo(DAY_AFTER);

    assertThat(refusal(open(order))).isEqualTo(Reason.NOTHING_PAID);
  }

  @Test
  void refusesACancelledOrderAndSaysWhatIsOwed() {
    var order = paid("M-1");
    report(order, EventType.CANCELLED, Source.MARKETPLACE, "2026-03-02T10:16:00Z");
    clock.moveTo(DAY_AFTER);

    assertThat(open(order))
        .isInstanceOfSatisfying(
            Opening.NotEligible.class,
            refused -> {
              assertThat(refused.why().reason()).isEqualTo(Reason.CANCELLED);
              assertThat(refused.why().owed()).isEqualTo(4480);
            });
  }

  @Test
  void opensOneClaimForALine() {
    var order = paid("M-1");
    var first = opened(order);

    assertThat(open(order))
        .isInstanceOfSatisfying(
            Opening.NotEligible.class,
            refused -> {
              assertThat(refused.why().reason()).isEqualTo(Reason.CLAIM_OPEN);
              assertThat(refused.why().openClaim())
                  .isEqualTo(new Eligibility.ClaimRef(first.id().toString(), first.reference()));
            });
  }

  @Test
  void opensAgainWhatWasWithdrawn() {
    var order = paid("M-1");
    answering.withdraw(market, opened(order).id(), null, SHOP);

    assertThat(open(order)).isInstanceOf(Opening.Opened.class);
  }

  @Test
  void opensNothingAgainThatTheCustomerSaidItHas() {
    var order = paid("M-1");
    var claim = opened(order).id();
    report(order, EventType.DELIVERED, Source.CARRIER, DAY_AFTER);
    rule(claim);
    answering.confirmDelivery(market, claim, true, SHOP);

    assertThat(refusal(open(order))).isEqualTo(Reason.ALREADY_DECIDED);
  }

  @Test
  void refusesLinesThatTheOrderDoesNotHave() {
    var order = paid("M-1");
    clock.moveTo(DAY_AFTER);
    var lines = List.of(new Quantity("1", 3), new Quantity("1", 1), new Quantity("9", 1));

    var claim =
        claims.open(
            market, new OpenClaim(order, KindId.NOT_RECEIVED, lines, "Nothing.", null), SHOP);

    assertThat(claim)
        .isInstanceOfSatisfying(
            Opening.Refused.class,
            refused ->
                assertThat(refused.problems())
                    .extracting(FieldProblem::field)
                    .containsExactly("lines[0]", "lines[1]", "lines[2]"));
  }

  @Test
  void claimsAPartWithItsShareOfTheShipping() {
    var order = paid("M-1");
    clock.moveTo(DAY_AFTER);
    var one = List.of(new Quantity("1", 1));

    var claim =
        (Opening.Opened)
            claims.open(
                market,
                new OpenClaim(order, KindId.NOT_RECEIVED, one, "One is missing.", null),
                SHOP);

    assertThat(claim.claim().claimed()).isEqualTo(1995 + 245);
  }

  @Test
  void claimsOnlyTheUnitsThatWereNotPaidBack() {
    var order = paid("M-1");
    clock.moveTo(DAY_AFTER);
    var one = List.of(new Quantity("1", 1));
    var first = ((Opening.Opened) openFor(order, one)).claim().id();
    respond(first, MerchantAnswer.Position.ACCEPT, null);
    assertThat(refusal(openFor(order, List.of(new Quantity("1", 2))))).isEqualTo(Reason.CLAIM_OPEN);
    rule(first);
    pay(first);

    assertThat(refusal(openFor(order, List.of(new Quantity("1", 2)))))
        .isEqualTo(Reason.ALREADY_REFUNDED);
    var rest = ((Opening.Opened) openFor(order, List.of())).claim();
    assertThat(rest.lines()).containsExactly(new Quantity("1", 1));
  }

  @Test
  void closesWithTheLastOfTheRefundsToEachCapture() {
    var order = unpaid("M-1");
    var at = "2026-03-02T10:16:00Z";
    report(order, EventType.PAID, Source.PROVIDER, at, Map.of("amount", 4000, "reference", "card"));
    report(order, EventType.PAID, Source.PROVIDER, at, Map.of("amount", 480, "reference", "gift"));
    var claim = opened(order).id();
    respond(claim, MerchantAnswer.Position.ACCEPT, null);
    rule(claim);
    pay(claim);
    assertThat(view(claim).ended().outcome()).isNull();
    var parts = view(claim).refunds();
    assertThat(parts).extracting(RefundView::amount).containsExactly(4000L, 480L);

    refunding.send(market, parts.getLast().id());
    assertThat(ended(claim).outcome()).isEqualTo(Outcome.REFUNDED);
    assertThat(paidOut(claim)).isEqualTo(4480);
  }

  @Test
  void claimsNothingThatOthersGaveBackAsAWhole() {
    var order = paid("M-1");
    var one = List.of(Map.of("reference", "1", "quantity", 1));
    report(
        order,
        EventType.REFUNDED,
        Source.PROVIDER,
        "2026-03-02T10:16:00Z",
        Map.of("amount", 1995, "reference", "re-1", "lines", one));
    clock.moveTo(DAY_AFTER);

    assertThat(refusal(openFor(order, List.of(new Quantity("1", 2)))))
        .isEqualTo(Reason.ALREADY_REFUNDED);
    assertThat(openFor(order, List.of(new Quantity("1", 1)))).isInstanceOf(Opening.Opened.class);
  }

  private Opening openFor(OrderId order, List<Quantity> lines) {
    return claims.open(
        market, new OpenClaim(order, KindId.NOT_RECEIVED, lines, "Missing.", null), SHOP);
  }

  @Test
  void putsTheSixthClaimInNinetyDaysBeforeAPersonAndDeniesNothing() {
    for (var i = 1; i <= 5; i++) {
      denied(paid("M-" + i));
      clock.moveTo("2026-03-02T10:16:00Z");
    }
    var neverSent = opened(paid("M-6"));
    clock.moveTo("2026-03-02T10:16:00Z");
    var sent = paid("M-7");
    report(sent, EventType.SHIPPED, Source.CARRIER, "2026-03-02T10:16:00Z");
    var disputed = opened(sent);

    assertThat(neverSent.status()).as("is certain").isEqualTo(CaseStatus.WAITING_MERCHANT);
    assertThat(disputed.status()).isEqualTo(CaseStatus.UNDER_REVIEW);
    assertThat(disputed.review().open()).isTrue();
  }

  @Test
  void putsTheClaimAgainstAnInsolventMerchantBeforeTheGuarantorAtOnce() {
    var order = paid("M-1");
    merchant(Merchant.Status.INSOLVENT);
    var claim = opened(order);

    assertThat(claim.status()).isEqualTo(CaseStatus.WAITING_GUARANTOR);
    assertThat(tables(claim.id()))
        .containsExactly("ClaimEligibility", "MerchantResponse", "ClaimRuling");
  }

  @Test
  void hasASupervisorDecideWhereTheInsolventMerchantsOrderHasNoCover() {
    merchant(Merchant.Status.INSOLVENT);
    var claim = opened(paid("M-1"));

    assertThat(claim.status()).isEqualTo(CaseStatus.UNDER_REVIEW);
    assertThat(tasks.page(market, TaskSearch.open(10)).items())
        .singleElement()
        .satisfies(task -> assertThat(task.asked().kind()).isEqualTo(TaskKind.SUPERVISOR_REVIEW));
  }

  @Test
  void bringsACurrencyWithoutARowToAPersonAndNeverToMoney() {
    var claim = opened(lost(paid("M-1", "CHF", 1995, PaymentMethod.CARD)));

    assertThat(claim.status()).isEqualTo(CaseStatus.UNDER_REVIEW);
    assertThat(claim.review().open()).isTrue();
    assertThat(claim.refunds()).isEmpty();
  }

  @Test
  void letsAPersonLookAtALargeAmountFirst() {
    var atTheLimit = opened(lost(paid("M-1", "EUR", 249_755, PaymentMethod.CARD)));
    clock.moveTo("2026-03-02T10:16:00Z");
    var above = opened(lost(paid("M-2", "EUR", 249_756, PaymentMethod.CARD)));

    assertThat(atTheLimit.claimed()).isEqualTo(500_000);
    assertThat(atTheLimit.status()).isEqualTo(CaseStatus.SETTLING);
    assertThat(above.status()).isEqualTo(CaseStatus.UNDER_REVIEW);
  }

  private void denied(OrderId order) {
    report(
        order,
        EventType.DELIVERED,
        Source.CARRIER,
        "2026-03-02T10:16:00Z",
        Map.of("postalCode", "80331", "signedBy", "M. K."));
    var claim = opened(order).id();
    contest(claim);
    rule(claim);
    assertThat(view(claim).actionsOf(Party.CUSTOMER)).contains(CaseAction.APPEAL);
  }

  private OrderId lost(OrderId order) {
    report(order, EventType.LOST, Source.CARRIER, "2026-03-02T10:16:00Z");
    return order;
  }

  private boolean eligibleFor(OrderId order) {
    return claims.eligibility(market, order, KindId.NOT_RECEIVED).orElseThrow().eligible();
  }

  private static Reason refusal(Opening opening) {
    return ((Opening.NotEligible) opening).why().reason();
  }
}
