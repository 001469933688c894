package org.redress.orders;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.redress.orders.Commitment.State;
import org.redress.orders.MoneyFacts.Capture;
import org.redress.orders.MoneyFacts.Charge;
import org.redress.orders.MoneyFacts.OutsideRefund;
import org.redress.orders.Reserved.Share;
import org.redress.shared.OrderId;

/** An order of 80.00: line 1 for 50.00, line 2 for 30.00. */
class SecondMoneyTests {

  private static final Contract CONTRACT = twoLines();

  @Test
  void isWhatWasRefundedAndTakenBackBeyondWhatWasPaid() {
    assertThat(twice(8000, refunded("1", 5000), lost(3000))).isZero();
    assertThat(twice(8000, refunded("1", 5000), lost(3001))).isEqualTo(1);
    assertThat(twice(8000, refunded("1", 5000), lost(8000))).isEqualTo(5000);
  }

  @Test
  void isSeenLineByLineWhereTheBankNamesThem() {
    assertThat(twice(8000, refunded("1", 5000), lost(5000, "1"))).isEqualTo(5000);
    assertThat(twice(8000, refunded("1", 5000), lost(3000, "2"))).isZero();
    assertThat(twice(8000, refunded("1", 5000), lost(4000, "2"))).isEqualTo(1000);
  }

  @Test
  void countsWhatIsOnlyPromisedOrDisputedNotYet() {
    assertThat(twice(8000, promised("1", 5000), lost(8000))).isZero();
    var open = new Charge(8000, List.of(), Instant.parse("2026-03-16T09:00:00Z"));
    assertThat(twice(8000, refunded("1", 5000), open)).isZero();
  }

  @Test
  void leavesWhatWasCapturedBeyondThePriceToTheCustomer() {
    assertThat(twice(9000, refunded("1", 5000), lost(4000))).isZero();
    assertThat(twice(9000, refunded("1", 5000), lost(4500))).isEqualTo(500);
  }

  @Test
  void countsWhatOthersGaveBack() {
    var facts =
        new MoneyFacts(
            8000,
            List.of(new Capture(null, 8000)),
            List.of(new OutsideRefund(8000, List.of(), Map.of())),
            List.of(lost(8000)));
    assertThat(new Payment.Paid(CONTRACT, facts, List.of(), Set.of()).twice()).isEqualTo(8000);
  }

  private static long twice(long captured, Commitment given, Charge charge) {
    var facts =
        new MoneyFacts(8000, List.of(new Capture(null, captured)), List.of(), List.of(charge));
    return new Payment.Paid(CONTRACT, facts, List.of(given), Set.of()).twice();
  }

  private static Commitment refunded(String line, long amount) {
    return given(line, amount, State.SETTLED);
  }

  private static Commitment promised(String line, long amount) {
    return given(line, amount, State.RESERVED);
  }

  private static Commitment given(String line, long amount, State state) {
    var order = new OrderId(new UUID(0, 1));
    var ask = new ReserveMoney("claim:1", order, EnumSet.allOf(Basis.class), List.of(), null);
    var shares = List.of(new Share(line, 1, amount, 0, 0, 0));
    return new Commitment(ask, state, amount, amount, null, shares, null, 0L, null, null);
  }

  private static Charge lost(long amount, String... lines) {
    return new Charge(amount, List.of(lines), null);
  }

  private static Contract twoLines() {
    var c = OrderFixtures.torches("M-1");
    return new Contract(
        c.reference(),
        c.placedAt(),
        c.currency(),
        c.merchant(),
        c.customer(),
        List.of(
            new Contract.Line("1", "A", null, null, 1, 5000),
            new Contract.Line("2", "B", null, null, 1, 3000)),
        new Contract.Amounts(8000, 0, 0, 0),
        null,
        c.promise(),
        c.shipping(),
        c.payment(),
        List.of());
  }
}
