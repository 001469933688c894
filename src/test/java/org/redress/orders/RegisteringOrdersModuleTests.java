package org.redress.orders;

import static org.assertj.core.api.Assertions.assertThat;
import static org.redress.orders.EventType.*;
import static org.redress.orders.OrderFixtures.*;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.redress.orders.OrderView.Status;
import org.redress.policy.Decision;
import org.redress.shared.FieldProblem;

class RegisteringOrdersModuleTests extends OrdersOnADatabase {

  private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

  @Test
  void registersAnOrderWithItsPromiseTermsAndCover() {
    var order = registered(torches());
    assertThat(order.status()).isEqualTo(Status.OPEN);
    assertThat(order.policyEdition().number()).isEqualTo(1);
    assertThat(order.promise())
        .isEqualTo(
            new OrderView.Promise(
                OrderFixtures.SHIP_BY,
                PROMISED,
                PromiseState.PENDING,
                Instant.parse("2026-03-09T22:59:59.999Z")));
    assertThat(order.guarantee())
        .isEqualTo(
            new OrderView.Guarantee(
                true, 4480, Instant.parse("2026-04-08T21:59:59.999Z"), "COVERED", "default"));
    assertThat(order.claimWindow())
        .isEqualTo(
            new OrderView.ClaimWindow(
                Instant.parse("2026-03-09T23:00:00Z"), Instant.parse("2026-04-08T21:59:59.999Z")));
    assertThat(policies.decisionsAbout(market, order.id()))
        .extracting(Decision::table)
        .containsExactly("ContractTerms", "GuarantorCover");
  }

  @Test
  void sameReferenceAndContractIsTheSameOrderAnotherContractIsRefused() {
    var order = registered(torches());
    assertThat(registering.register(market, torches(), SHOP))
        .isInstanceOfSatisfying(
            Registration.Same.class, same -> assertThat(same.order().id()).isEqualTo(order.id()));
    var other = costing("M-1", "EUR", 100, Instant.parse("2026-03-02T10:15:00Z"));
    assertThat(registering.register(market, other, SHOP))
        .isEqualTo(new Registration.ReferenceTaken(order.id()));
    assertThat(kinds(order.id())).containsExactly("OrderRegistered");
  }

  @Test
  void registersOnceWhenAskedTwiceAtTheSameTime() throws Exception {
    try (var two = Executors.newFixedThreadPool(2)) {
      Callable<Registration> once = () -> registering.register(market, torches(), SHOP);
      var answers = two.invokeAll(List.of(once, once)).stream().map(f -> f.resultNow()).toList();
      assertThat(answers).hasAtLeastOneElementOfType(Registration.New.class);
      assertThat(answers).hasAtLeastOneElementOfType(Registration.Same.class);
    }
  }

  @Test
  void setsThePromiseByContractTermsWhereNoneIsGiven() {
    var order = registered(promised(torches(), null));
    assertThat(order.promise().deliverBy()).isAfter(LocalDate.parse("2026-03-02"));
    assertThat(order.promise().shipBy()).isNotNull();
  }

  @Test
  void refusesAnOrderFromTheFuture() {
    clock.moveTo("2026-03-02T10:09:59Z");
    assertThat(registering.register(market, torches(), SHOP))
        .isInstanceOfSatisfying(
            Registration.Refused.class,
            refused ->
                assertThat(refused.problems())
                    .extracting(FieldProblem::field)
                    .containsExactly("placedAt"));
    clock.moveTo("2026-03-02T10:10:00Z");
    assertThat(registering.register(market, torches(), SHOP)).isInstanceOf(Registration.New.class);
  }

  @Test
  void refusesTimesThatContradictEachOther() {
    // 23:30 on the second of March in Berlin
    var at = Instant.parse("2026-03-02T22:30:00Z");
    clock.moveTo("2026-03-02T22:30:00Z");
    assertThat(wrong(at, null, "2026-03-01")).containsExactly("promise.deliverBy");
    assertThat(wrong(at, null, "2026-03-02")).isEmpty();
    assertThat(wrong(at, "2026-03-02T22:29:59Z", "2026-03-09")).containsExactly("promise.shipBy");
    assertThat(wrong(at, "2026-03-02T22:30:00Z", "2026-03-09")).isEmpty();
    // as real orders have it: the day of the delivery is what was promised
    assertThat(wrong(at, "2026-03-20T05:31:16Z", "2026-03-09")).isEmpty();
  }

  @Test
  void refusesWhatWasToldAfterThePurchase() {
    var c = torches();
    assertThat(ContractChecks.check(disclosed(c, "2026-03-02T10:15:01Z"), BERLIN, clock.now()))
        .extracting(FieldProblem::field)
        .containsExactly("disclosures[0].acknowledgedAt");
    assertThat(ContractChecks.check(disclosed(c, "2026-03-02T10:15:00Z"), BERLIN, clock.now()))
        .isEmpty();
  }

  private static List<String> wrong(Instant placedAt, @Nullable String shipBy, String deliverBy) {
    var c = costing("M-1", "EUR", 100, placedAt);
    var promise =
        new Contract.Promise(
            shipBy == null ? null : Instant.parse(shipBy), LocalDate.parse(deliverBy));
    return ContractChecks.check(promised(c, promise), BERLIN, placedAt).stream()
        .map(FieldProblem::field)
        .toList();
  }

  private static Contract disclosed(Contract c, String at) {
    return new Contract(
        c.reference(),
        c.placedAt(),
        c.currency(),
        c.merchant(),
        c.customer(),
        c.lines(),
        c.amounts(),
        c.shipTo(),
        c.promise(),
        c.shipping(),
        c.payment(),
        List.of(new Contract.Disclosure("COLOUR_MAY_DIFFER", "It may.", Instant.parse(at))));
  }
}
