package org.redress.claims;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.redress.claims.ClaimAges.Age;
import org.redress.guarantee.Stakes;
import org.redress.orders.EventType;
import org.redress.orders.FindingExposure;
import org.redress.orders.Merchant;
import org.redress.orders.PromisesKept;
import org.redress.orders.PromisesKept.Whose;
import org.redress.orders.ReportEvent.Source;
import org.redress.refunds.GivingDestinations;
import org.redress.refunds.Purse;
import org.redress.refunds.RefundSums;
import org.redress.shared.OrderId;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The figures that a supervisor looks over. */
class OverviewFiguresModuleTests extends ClaimsOnADatabase {

  @Autowired private ClaimAges ages;
  @Autowired private RefundSums sums;
  @Autowired private Stakes stakes;
  @Autowired private PromisesKept promises;
  @Autowired private FindingExposure exposure;
  @Autowired private GivingDestinations destinations;
  @Autowired private JdbcClient jdbc;

  @Test
  void countsOpenClaimsByStageAndAge() {
    opened(paid("M-1"));
    var withdrawn = opened(paid("M-2")).id();
    answering.withdraw(market, withdrawn, null, SHOP);

    assertThat(ages.of(market))
        .containsExactly(new ClaimAges.Count(Stage.NEGOTIATION, Age.UNDER_3_DAYS, 1));
    clock.moveTo("2026-03-24T08:00:00Z");
    assertThat(ages.of(market)).extracting(ClaimAges.Count::age).containsExactly(Age.UNDER_30_DAYS);
  }

  @Test
  void addsUpWhatIsReservedPaidAndAwaitedBack() {
    var orders = List.of(paid("M-1"), paid("M-2"));
    merchant(Merchant.Status.INSOLVENT);
    var first = opened(orders.get(0)).id();
    opened(orders.get(1));
    assertThat(stakes.of(market))
        .containsExactly(new Stakes.Stake("acme", "default", "EUR", 8960, 0));

    escalating.award(market, first, "default", award(ReviewRuling.Ruling.REFUND), GUARANTOR);
    destinations.give(market, first, "dest_1a2b3c", SHOP);
    pay(first);

    assertThat(stakes.of(market))
        .containsExactly(new Stakes.Stake("acme", "default", "EUR", 4480, 4480));
    assertThat(sums.of(market))
        .containsExactly(new RefundSums.Sum(Purse.GUARANTOR, Purse.MERCHANT, "EUR", 1, 4480));
  }

  @Test
  void countsKeptAndBrokenPromisesOfTenThousandOrders() {
    var order = paid("M-1");
    multiply(order, 10_000);

    assertThat(promises.of(market, 5)).as("nothing is over yet").isEmpty();
    assertThat(exposure.byGuarantor(market))
        .extracting("orders", "cover")
        .containsExactly(tuple(10_001L, 10_001L * 4480));
    clock.moveTo(DAY_AFTER);
    report(order, EventType.DELIVERED, Source.CARRIER, "2026-03-08T10:00:00Z");
    assertThat(promises.of(market, 5))
        .as("no carrier was named")
        .containsExactly(new PromisesKept.Kept(Whose.MERCHANT, "acme", 1, 10_000));
    jdbc.sql(
            "update orders set contract = jsonb_set(contract, '{shipping,carrier}', '\"DHL\"')"
                + " where marketplace_id = ?")
        .param(market.value())
        .update();
    assertThat(promises.of(market, 5))
        .contains(new PromisesKept.Kept(Whose.CARRIER, "DHL", 1, 10_000));
  }

  /** As many orders of the same content. */
  private void multiply(OrderId order, int times) {
    var columns =
        jdbc.sql(
                """
                select column_name from information_schema.columns where table_name = 'orders'
                  and is_generated = 'NEVER' and is_identity = 'NO' and column_name not in ('id', 'reference')
                """)
            .query(String.class)
            .list();
    var names = String.join(", ", columns);
    jdbc.sql(
            "insert into orders (id, reference, %s) select gen_random_uuid(), 'B-' || n, %s from orders, generate_series(1, %d) n where id = ?"
                .formatted(names, names, times))
        .param(order.value())
        .update();
  }
}
