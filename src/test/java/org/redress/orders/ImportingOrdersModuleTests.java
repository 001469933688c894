package org.redress.orders;

import static org.assertj.core.api.Assertions.assertThat;
import static org.redress.orders.EventType.*;
import static org.redress.orders.OrderDeadline.Meaning.GUARANTEE_ENDS;
import static org.redress.orders.OrderFixtures.*;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.redress.orders.OrderView.Statement;
import org.redress.orders.OrderView.Status;
import org.redress.shared.FieldProblem;

class ImportingOrdersModuleTests extends OrdersOnADatabase {

  @Test
  void importKeepsAnOrderWhoseGuaranteeIsOverAsHistory() {
    clock.moveTo("2026-06-01T00:00:00Z");
    var line =
        new ImportedOrder(
            torches(),
            List.of(
                event(PAID, "2026-03-02T10:16:00Z"),
                event(SHIPPED, "2026-03-03T10:16:00Z"),
                event(DELIVERED, "2026-03-12T10:16:00Z")),
            List.of(
                new Statement(
                    "NOT_RECEIVED", Instant.parse("2026-03-10T08:00:00Z"), "Nichts da.")));
    var id = taken(importing.take(market, line, SHOP));
    assertThat(importing.take(market, line, SHOP)).isEqualTo(new Imported.Known(id));
    var order = view(id);
    assertThat(order.history()).isTrue();
    assertThat(order.status()).isEqualTo(Status.COMPLETED);
    assertThat(order.promise().state()).isEqualTo(PromiseState.BROKEN);
    assertThat(order.guarantee().covered()).isFalse();
    assertThat(order.statements()).hasSize(1);
    assertThat(notices.about(market, id)).isEmpty();
    assertThat(details(id, "OrderRegistered"))
        .extracting(details -> details.get("watched"))
        .containsExactly(false);
  }

  @Test
  void importWatchesAnOrderThatStillRunsAndIsSilentAboutWhatHasPassed() {
    clock.moveTo("2026-03-15T00:00:00Z");
    var id =
        taken(importing.take(market, new ImportedOrder(torches(), List.of(), List.of()), SHOP));
    watching.giveDelayNotice(market, id);
    watching.tellBrokenPromise(market, id);
    assertThat(view(id).promise().state()).isEqualTo(PromiseState.BROKEN);
    assertThat(notices.about(market, id)).isEmpty();
    assertThat(view(id).deadlines())
        .filteredOn(deadline -> deadline.state() == OrderDeadline.State.OPEN)
        .extracting(OrderDeadline::meaning)
        .containsExactly(GUARANTEE_ENDS);
  }

  @Test
  void importRefusesALineAsAWholeAndNamesEveryField() {
    var line =
        new ImportedOrder(
            torches(),
            List.of(
                event(PAID, "2027-01-01T00:00:00Z"),
                event(DELAY_ANNOUNCED, "2026-03-02T10:16:00Z")),
            List.of());
    assertThat(importing.take(market, line, SHOP))
        .isInstanceOfSatisfying(
            Imported.Refused.class,
            refused ->
                assertThat(refused.problems())
                    .extracting(FieldProblem::field)
                    .containsExactly("events[0].occurredAt", "events[1].deliverBy"));
    assertThat(finding.page(market, new OrderSearch(null, null, null, null, 10)).items()).isEmpty();
  }

  @Test
  void importKnowsFactsByTheSameKeysAsReports() {
    var paid = event(PAID, "2026-03-02T10:15:01Z", refund("c1", 4000));
    var again = event(PAID, "2026-03-02T10:15:08Z", refund("c1", 4000));
    var other = event(PAID, "2026-03-02T10:15:08Z", refund("c1", 3000));
    var refusal =
        importing.take(market, new ImportedOrder(torches(), List.of(paid, other), List.of()), SHOP);
    assertThat(refusal)
        .isEqualTo(
            new Imported.Refused(
                List.of(new FieldProblem("events[1].amount", "4000, as reported before"))));

    var id =
        taken(
            importing.take(
                market, new ImportedOrder(torches(), List.of(paid, again), List.of()), SHOP));
    assertThat(view(id).paid()).isEqualTo(4000);
    assertThat(
            importing.take(market, new ImportedOrder(torches(), List.of(again), List.of()), SHOP))
        .isEqualTo(new Imported.Known(id));
    assertThat(
            importing.take(
                market,
                new ImportedOrder(
                    torches(), List.of(event(DELIVERED, "2026-03-02T10:15:08Z"), other), List.of()),
                SHOP))
        .isInstanceOf(Imported.Refused.class);
    assertThat(view(id).events()).hasSize(1);
  }

  private static ReportEvent.Details refund(String reference, long amount) {
    return OrderFixtures.details(java.util.Map.of("reference", reference, "amount", amount));
  }
}
