package org.redress.orders;

import static org.assertj.core.api.Assertions.assertThat;
import static org.redress.orders.EventType.*;
import static org.redress.orders.OrderFixtures.*;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class GrantingCoverModuleTests extends OrdersOnADatabase {

  @Test
  void currencyWithoutARowHasNoCover() {
    var order = registered(costing("M-2", "SEK", 1000, Instant.parse("2026-03-02T10:15:00Z")));
    assertThat(order.guarantee().covered()).isFalse();
    assertThat(order.guarantee().reason()).isEqualTo("POLICY_UNDECIDED");
  }

  @Test
  void insolventMerchantHasNoCover() {
    merchants.put(
        market, new Merchant("acme", "Acme", "DE", null, Merchant.Status.INSOLVENT, null), SHOP);
    assertThat(registered(torches()).guarantee().reason()).isEqualTo("REFUSED_BY_POLICY");
  }

  @Test
  void coversNoMoreOfAMerchantThanItsExposureAllowsAndMoreAgainWhenGuaranteesEnd() {
    merchants.put(
        market, new Merchant("acme", "Acme", "DE", null, Merchant.Status.ACTIVE, "BASIC"), SHOP);
    var each = 10_000;
    var covered = 0;
    OrderView refused;
    do {
      refused = registered(costing("E-" + covered, "EUR", each, clock.now()));
    } while (refused.guarantee().covered() && ++covered < 2_000);
    assertThat(refused.guarantee().reason()).isEqualTo("EXPOSURE_EXHAUSTED");
    clock.moveTo("2026-04-05T00:00:00Z");
    assertThat(registered(costing("E-later", "EUR", each, clock.now())).guarantee().covered())
        .isTrue();
  }

  /**
   * The guarantor's own example of its frame (fact T07): A 500 on 1 January, B 1000 on the 10th, C
   * 500 on the 16th make 500, 1500, 2000, and 1500 again when A's thirty days are over. Here they
   * are full days after the promised one.
   */
  @Test
  void exposureGrowsWithEachOrderAndFallsWhenAGuaranteeEnds() {
    placed("A", 50_000, "2026-01-01T09:00:00Z");
    assertThat(exposure()).isEqualTo(50_000);
    placed("B", 100_000, "2026-01-10T09:00:00Z");
    assertThat(exposure()).isEqualTo(150_000);
    placed("C", 50_000, "2026-01-16T09:00:00Z");
    assertThat(exposure()).isEqualTo(200_000);
    clock.moveTo("2026-01-31T22:59:59.999Z");
    assertThat(exposure()).isEqualTo(200_000);
    clock.moveTo("2026-01-31T23:00:00Z");
    assertThat(exposure()).isEqualTo(150_000);
  }

  @Test
  void cancelledOrderNoLongerCountsAsExposure() {
    placed("A", 50_000, "2026-01-01T09:00:00Z");
    var cancelled = placed("B", 100_000, "2026-01-10T09:00:00Z");
    report(cancelled, event(CANCELLED, "2026-01-10T09:00:00Z"));
    assertThat(exposure()).isEqualTo(50_000);
  }
}
