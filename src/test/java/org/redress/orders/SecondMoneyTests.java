package org.redress.orders;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.redress.orders.Commitment.State;
import org.redress.orders.MoneyFacts.Capture;
import org.redress.orders.MoneyFacts.Charge;
import org.redress.orders.MoneyFacts.OutsideRefund;
import org.redress.orders.Reserved.Share;
import org.redress.shared.OrderId;

/** An order of 80.00: line 1 for 50.00, line 2 for 30.00. */
class SecondMoneyTests {

  private static final UUID ONE = new UUID(0, 1);
  private static final UUID OTHER = new UUID(0, 2);
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
    assertThat(twice(new Payment.Paid(CONTRACT, facts, List.of(), Set.of()))).isEqualTo(8000);
  }

  @Test
  void isWhatOthersGaveBackBesideUsOrWasNeverCaptured() {
    assertThat(twice(paid(8000, given("1", 5000), outside(5000)))).isEqualTo(2000);
    assertThat(twice(paid(8000, given("1", 5000), outside(5000, "1")))).isEqualTo(5000);
    assertThat(twice(paid(8000, given("1", 5000), outside(3000, "2")))).isZero();
    assertThat(twice(paid(0, given("1", 5000)))).isEqualTo(5000);
    assertThat(twice(paid(8000, outside(8001)))).isEqualTo(1);
  }

  @Test
  void isNoMoreThanWasRefundedHoweverMuchABankIsSaidToHaveTaken() {
    assertThat(twice(8000, refunded("1", 5000), lost(80_000))).isEqualTo(5000);
    assertThat(twice(8000, refunded("1", 5000), lost(80_000, "2"))).isEqualTo(5000);
    assertThat(twice(paid(8000, outside(1000), lost(8000, "2")))).isEqualTo(1000);
  }

  @Test
  void isSeenOverAllOrdersOfThePayment() {
    // the bank takes back all of it, and tells of one order
    assertThat(ofTwo(paid(8000, given("1", 5000), lost(10_000)), paid(2000)))
        .containsExactly(new Twice(5000, 5000), new Twice(0, 0));
    assertThat(ofTwo(paid(2000), paid(8000, given("1", 5000), lost(10_000))))
        .containsExactly(new Twice(0, 0), new Twice(5000, 5000));
    // refunded for one order, and the bank tells of the other
    assertThat(ofTwo(paid(8000, given("1", 5000)), paid(2000, lost(10_000))))
        .containsExactly(new Twice(5000, 5000), new Twice(0, 0));
  }

  @Test
  void isOnlyLikelyWhereTheOtherOrderOfThePaymentMayBeMeant() {
    assertThat(ofTwo(paid(8000, given("1", 8000), lost(8000)), paid(2000)))
        .containsExactly(new Twice(6000, 8000), new Twice(0, 0));
    assertThat(ofTwo(paid(8000, given("1", 5000), lost(4000)), paid(2000)))
        .containsExactly(new Twice(0, 1000), new Twice(0, 0));
    assertThat(ofTwo(paid(8000, given("1", 5000), lost(4000, "1")), paid(2000)))
        .as("it names the line")
        .containsExactly(new Twice(4000, 4000), new Twice(0, 0));
  }

  private static List<Twice> ofTwo(Payment.Paid one, Payment.Paid other) {
    var found = Twice.of(Payment.of(Map.of(ONE, one, OTHER, other)));
    return List.of(found.get(ONE), found.get(OTHER));
  }

  /** {@code parts}: what was given back here, by others, or taken by a bank. */
  private static Payment.Paid paid(long captured, Object... parts) {
    var facts =
        new MoneyFacts(
            8000,
            List.of(new Capture(null, captured)),
            all(OutsideRefund.class, parts),
            all(Charge.class, parts));
    return new Payment.Paid(CONTRACT, facts, all(Commitment.class, parts), Set.of());
  }

  private static <T> List<T> all(Class<T> type, Object... parts) {
    return Stream.of(parts).filter(type::isInstance).map(type::cast).toList();
  }

  private static OutsideRefund outside(long amount, String... lines) {
    return new OutsideRefund(amount, List.of(lines), Map.of());
  }

  private static Commitment given(String line, long amount) {
    return given(line, amount, State.SETTLED);
  }

  private static long twice(long captured, Commitment given, Charge charge) {
    var facts =
        new MoneyFacts(8000, List.of(new Capture(null, captured)), List.of(), List.of(charge));
    return twice(new Payment.Paid(CONTRACT, facts, List.of(given), Set.of()));
  }

  private static long twice(Payment.Paid paid) {
    var found = Twice.of(Payment.of(Map.of(ONE, paid))).get(ONE);
    assertThat(found.certain()).as("alone on its payment").isEqualTo(found.likely());
    return found.certain();
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
