package org.redress.claims;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.redress.claims.ReviewRuling.Ruling;
import org.redress.guarantee.Escalation;
import org.redress.guarantee.EscalationPage;
import org.redress.guarantee.FindingEscalations;
import org.redress.guarantee.GuarantorMonth;
import org.redress.guarantee.GuarantorMonths;
import org.redress.guarantee.Recoveries;
import org.redress.guarantee.Recovery.Part;
import org.redress.guarantee.RecoverySearch;
import org.redress.orders.EventType;
import org.redress.orders.Exposure;
import org.redress.orders.FindingExposure;
import org.redress.orders.Merchant;
import org.redress.orders.ReportEvent.Source;
import org.redress.refunds.GivingDestinations;
import org.redress.refunds.Purse;
import org.redress.shared.CaseId;
import org.springframework.beans.factory.annotation.Autowired;

/** What a guarantor can look up: its cases, what would follow, what it has moved. */
class GuarantorViewModuleTests extends ClaimsOnADatabase {

  @Autowired private FindingEscalations escalations;
  @Autowired private ForeseeingAwards foreseeing;
  @Autowired private GuarantorMonths months;
  @Autowired private Recoveries recoveries;
  @Autowired private FindingExposure exposure;
  @Autowired private GivingDestinations destinations;

  @Test
  void listsOpenCasesByTheirDeadlineBeforeTheLastThatEnded() {
    var orders = List.of(paid("M-1"), paid("M-2"), paid("M-3"), paid("M-4"));
    merchant(Merchant.Status.INSOLVENT);
    var all = orders.stream().map(order -> opened(order).id()).toList();
    deny(all.get(0), "2026-03-11T08:00:00Z");
    deny(all.get(2), "2026-03-12T08:00:00Z");

    var first = page(null, 3);
    assertThat(ids(first)).containsExactly(all.get(1), all.get(3), all.get(2));
    assertThat(ids(page(first.nextCursor(), 3))).containsExactly(all.get(0));
    assertThat(page(first.nextCursor(), 3).nextCursor()).isNull();
    assertThat(ids(page("nonsense", 3))).isEqualTo(ids(first));
    assertThat(escalations.countOpen(market, "default")).isEqualTo(2);
    assertThat(escalations.page(market, "other", null, 3).items()).isEmpty();
    assertThat(finding.all(market, all)).containsOnlyKeys(all);
  }

  @Test
  void foreseesAnAwardForItsOwnGuarantorOnly() {
    var order = paid("M-1");
    merchant(Merchant.Status.INSOLVENT);
    var claim = opened(order).id();

    var preview = foreseeing.preview(market, claim, "default", award(Ruling.REFUND)).orElseThrow();
    assertThat(preview.amount()).isEqualTo(4480);
    assertThat(preview.told().get("CUSTOMER")).contains("An independent third party");
    assertThat(preview.problems()).isEmpty();
    assertThat(foreseeing.preview(market, claim, "default", award(Ruling.ESCALATE)))
        .get()
        .satisfies(refused -> assertThat(refused.problems()).isNotEmpty());
    assertThat(foreseeing.preview(market, claim, "other", award(Ruling.DENY))).isEmpty();
    assertThat(view(claim).status()).isEqualTo(CaseStatus.WAITING_GUARANTOR);
  }

  @Test
  void awardsNoMoreThanWhatHasNotGoneBackOtherwise() {
    var order = paid("M-1");
    merchant(Merchant.Status.INSOLVENT);
    var claim = opened(order).id();
    report(
        order,
        EventType.REFUNDED,
        Source.PROVIDER,
        DAY_AFTER,
        Map.of("amount", 4000, "reference", "outside-1"));
    var part =
        new ReviewRuling(
            Ruling.PARTIAL_REFUND, 481L, Purse.MERCHANT, "The file shows a part.", List.of());

    assertThat(escalating.award(market, claim, "default", part, GUARANTOR))
        .isInstanceOfSatisfying(
            Act.Refused.class,
            refused ->
                assertThat(refused.problems())
                    .extracting(problem -> problem.field())
                    .containsExactly("amount"));
    assertThat(escalating.award(market, claim, "default", award(Ruling.REFUND), GUARANTOR))
        .isInstanceOf(Act.Done.class);

    var given = Objects.requireNonNull(view(claim).escalation()).award();
    assertThat(Objects.requireNonNull(given).amount()).isEqualTo(480);
    destinations.give(market, claim, "dest_1a2b3c", SHOP);
    pay(claim);
    assertThat(paidOut(claim)).isEqualTo(480);
  }

  @Test
  void addsUpWhatWasAwardedPaidRecoveredAndWrittenOff() {
    var orders = List.of(paid("M-1"), paid("M-2"));
    merchant(Merchant.Status.INSOLVENT);
    var paidOut = opened(orders.get(0)).id();
    deny(opened(orders.get(1)).id(), DAY_AFTER);
    escalating.award(market, paidOut, "default", award(Ruling.REFUND), GUARANTOR);
    destinations.give(market, paidOut, "dest_1a2b3c", SHOP);
    pay(paidOut);
    var owed = recoveries.ofCase(market, paidOut).getFirst().id();
    clock.moveTo("2026-03-31T22:30:00Z");
    recoveries.receive(
        market, owed, new Recoveries.Receipt(Part.Kind.PAYMENT, 1000, "bank-1"), SHOP);
    recoveries.writeOff(market, owed, "The merchant has ceased trading.", ANA);

    assertThat(months.of(market, "default"))
        .as("the last half hour of March in UTC is April in Berlin")
        .extracting(GuarantorViewModuleTests::line)
        .containsExactly("2026-03 EUR 2 4480 4480 0 0 4480", "2026-04 EUR 0 0 0 1000 3480 0");
    assertThat(months.of(market, "other")).isEmpty();
    var own = RecoverySearch.ofGuarantor("default", null, 10);
    assertThat(recoveries.list(market, own)).hasSize(1);
    var others = RecoverySearch.ofGuarantor("other", null, 10);
    assertThat(recoveries.list(market, others)).isEmpty();
  }

  @Test
  void knowsTheCoverOfEachMerchantThatIsNotOver() {
    paid("M-1");
    paid("M-2");

    var running = new Exposure("acme", "default", "EUR", 2, 8960);
    assertThat(exposure.of(market, "acme")).containsExactly(running);
    assertThat(exposure.largest(market, 5)).containsExactly(running);
    assertThat(exposure.of(market, "other")).isEmpty();
    clock.moveTo("2027-03-02T10:16:00Z");
    assertThat(exposure.of(market, "acme")).isEmpty();
  }

  private EscalationPage page(String cursor, int limit) {
    return escalations.page(market, "default", cursor, limit);
  }

  private static List<CaseId> ids(EscalationPage page) {
    return page.items().stream().map(Escalation::claim).toList();
  }

  private void deny(CaseId claim, String at) {
    clock.moveTo(at);
    assertThat(escalating.award(market, claim, "default", award(Ruling.DENY), GUARANTOR))
        .isInstanceOf(Act.Done.class);
    assertThat(Objects.requireNonNull(view(claim).escalation()).open()).isFalse();
  }

  private static String line(GuarantorMonth it) {
    return "%s %s %d %d %d %d %d %d"
        .formatted(
            it.month(),
            it.currency(),
            it.awards(),
            it.awarded(),
            it.paid(),
            it.recovered(),
            it.writtenOff(),
            it.owed());
  }
}
