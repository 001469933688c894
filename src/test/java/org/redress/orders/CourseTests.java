package org.redress.orders;

import static org.assertj.core.api.Assertions.assertThat;
import static org.redress.orders.EventType.*;
import static org.redress.orders.OrderFixtures.*;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.redress.orders.ReportEvent.Quantity;

class CourseTests {

  private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
  private static final Terms TERMS = new Terms(0, 30, 30, 7);

  private final Contract contract = torches();

  @ParameterizedTest
  @CsvSource({
    "2026-03-03T00:00:00Z, PENDING",
    "2026-03-04T22:59:58Z, PENDING",
    "2026-03-04T22:59:59Z, AT_RISK",
    "2026-03-09T22:59:59.999Z, AT_RISK",
    "2026-03-09T23:00:00Z, BROKEN"
  })
  void waitsForAnOrderThatNobodyShips(String now, PromiseState expected) {
    assertThat(stateAt(now)).isEqualTo(expected);
  }

  @Test
  void keepsThePromiseUntilTheDayEndsInTheMarketplacesZone() {
    var saoPaulo = Course.of(contract.promise(), facts(), TERMS, ZoneId.of("America/Sao_Paulo"));
    assertThat(saoPaulo.endsAt()).isEqualTo("2026-03-10T03:00:00Z");
    assertThat(stateAt("2026-03-12T00:00:00Z", event(DELIVERED, "2026-03-09T22:59:59Z")))
        .isEqualTo(PromiseState.KEPT);
    assertThat(stateAt("2026-03-12T00:00:00Z", event(DELIVERED, "2026-03-09T23:00:00Z")))
        .isEqualTo(PromiseState.BROKEN);
  }

  @Test
  void lateShipmentReportTakesTheRiskAway() {
    assertThat(stateAt("2026-03-06T00:00:00Z")).isEqualTo(PromiseState.AT_RISK);
    assertThat(stateAt("2026-03-06T00:00:00Z", event(SHIPPED, "2026-03-05T12:00:00Z")))
        .isEqualTo(PromiseState.PENDING);
  }

  @Test
  void partOfTheOrderShippedIsNotShipped() {
    var part = event(SHIPPED, "2026-03-03T12:00:00Z", parcel("P1", new Quantity("1", 1)));
    var rest = event(SHIPPED, "2026-03-04T12:00:00Z", parcel("P2", new Quantity("1", 1)));
    assertThat(stateAt("2026-03-06T00:00:00Z", part)).isEqualTo(PromiseState.AT_RISK);
    assertThat(stateAt("2026-03-06T00:00:00Z", part, rest)).isEqualTo(PromiseState.PENDING);
  }

  @Test
  void isKeptWithTheLastParcelOnly() {
    var shipped1 = event(SHIPPED, "2026-03-03T12:00:00Z", parcel("P1"));
    var shipped2 = event(SHIPPED, "2026-03-03T12:00:00Z", parcel("P2"));
    var first = event(DELIVERED, "2026-03-06T12:00:00Z", parcel("P1"));
    var second = event(DELIVERED, "2026-03-10T12:00:00Z", parcel("P2"));
    assertThat(stateAt("2026-03-07T00:00:00Z", shipped1, shipped2, first))
        .isEqualTo(PromiseState.PENDING);
    assertThat(stateAt("2026-03-12T00:00:00Z", shipped1, shipped2, first, second))
        .isEqualTo(PromiseState.BROKEN);
  }

  @Test
  void deliveryOfAllOfTheOrderCountsWhateverParcelsWereNamed() {
    assertThat(
            stateAt(
                "2026-03-12T00:00:00Z",
                event(SHIPPED, "2026-03-03T12:00:00Z", parcel("P1")),
                event(DELIVERED, "2026-03-06T12:00:00Z")))
        .isEqualTo(PromiseState.KEPT);
  }

  @Test
  void deliveryRefusedAtTheDoorInTimeKeepsThePromise() {
    assertThat(stateAt("2026-03-12T00:00:00Z", event(DELIVERY_REFUSED, "2026-03-06T12:00:00Z")))
        .isEqualTo(PromiseState.KEPT);
  }

  @Test
  void readyForPickupKeepsThePromiseOnlyWherePickupWasAgreed() {
    var ready = event(AVAILABLE_FOR_PICKUP, "2026-03-06T12:00:00Z");
    assertThat(stateAt("2026-03-12T00:00:00Z", ready)).isEqualTo(PromiseState.BROKEN);
    var facts = Facts.of(shippedBy(Contract.ShippingMethod.PICKUP), kept(ready));
    assertThat(Course.of(contract.promise(), facts, TERMS, BERLIN).settled())
        .isEqualTo(PromiseState.KEPT);
  }

  @ParameterizedTest
  @CsvSource({
    "2026-03-09T22:00:00Z, , VOID",
    "2026-03-09T23:00:00Z, , BROKEN",
    "2026-03-06T12:00:00Z, 2026-03-07T12:00:00Z, VOID",
    "2026-03-06T12:00:00Z, 2026-03-06T12:00:00Z, VOID",
    "2026-03-08T12:00:00Z, 2026-03-07T12:00:00Z, KEPT",
    "2026-03-12T12:00:00Z, 2026-03-11T12:00:00Z, BROKEN"
  })
  void cancellationInTimeVoidsThePromiseUnlessTheOrderHadArrived(
      String cancelled, String delivered, PromiseState expected) {
    var events = new ArrayList<>(List.of(event(CANCELLED, cancelled)));
    if (delivered != null) {
      events.add(event(DELIVERED, delivered));
    }
    assertThat(stateAt("2026-03-20T00:00:00Z", events.toArray(ReportEvent[]::new)))
        .isEqualTo(expected);
  }

  @Test
  void retractedEventNoLongerCountsAndItsRetractionCanBeRetracted() {
    var delivered = reported(event(DELIVERED, "2026-03-06T12:00:00Z"));
    var retracted = reported(event(RETRACTED, "2026-03-07T12:00:00Z", of(delivered.id())));
    var reinstated = reported(event(RETRACTED, "2026-03-08T12:00:00Z", of(retracted.id())));
    assertThat(settled(delivered)).isEqualTo(PromiseState.KEPT);
    assertThat(settled(delivered, retracted)).isNull();
    assertThat(settled(delivered, retracted, reinstated)).isEqualTo(PromiseState.KEPT);
  }

  @Test
  void announcedDelayIsARiskUntilTheCustomerAgreesToTheNewDay() {
    var announced = event(DELAY_ANNOUNCED, "2026-03-03T12:00:00Z", until("2026-03-20"));
    var accepted = event(DELAY_ACCEPTED, "2026-03-04T12:00:00Z");
    assertThat(stateAt("2026-03-03T13:00:00Z", announced)).isEqualTo(PromiseState.AT_RISK);
    var course = course(announced, accepted);
    assertThat(course.deliverBy()).isEqualTo(LocalDate.parse("2026-03-20"));
    assertThat(course.atRiskFrom()).isNull();
    assertThat(course.guaranteeUntil()).isEqualTo("2026-04-19T22:00:00Z");
    assertThat(stateAt("2026-03-15T00:00:00Z", announced, accepted))
        .isEqualTo(PromiseState.PENDING);
  }

  @Test
  void announcementOfAnEarlierDayIsNoDelay() {
    assertThat(
            stateAt(
                "2026-03-03T13:00:00Z",
                event(DELAY_ANNOUNCED, "2026-03-03T12:00:00Z", until("2026-03-08"))))
        .isEqualTo(PromiseState.PENDING);
  }

  @Test
  void declinedDelayEndsTheOrderWhereItAnsweredANotice() {
    var declined = event(DELAY_DECLINED, "2026-03-04T12:00:00Z");
    assertThat(course(declined).settled()).isEqualTo(PromiseState.VOID);
    var facts = Facts.of(contract, kept(declined), decline -> false);
    assertThat(Course.of(contract.promise(), facts, TERMS, BERLIN).cancelledAt()).isNull();
  }

  @ParameterizedTest
  @CsvSource({"2026-03-08T11:59:59Z, PENDING", "2026-03-08T12:00:00Z, AT_RISK"})
  void trackingThatStandsStillIsARisk(String now, PromiseState expected) {
    assertThat(stateAt(now, event(SHIPPED, "2026-03-01T12:00:00Z", tracked("JD1"))))
        .isEqualTo(expected);
  }

  @Test
  void aScanMovesTheTracking() {
    assertThat(
            stateAt(
                "2026-03-08T12:00:00Z",
                event(SHIPPED, "2026-03-01T12:00:00Z", tracked("JD1")),
                event(OUT_FOR_DELIVERY, "2026-03-02T12:00:00Z")))
        .isEqualTo(PromiseState.PENDING);
  }

  @Test
  void lostParcelIsARiskUntilItArrivesAfterAll() {
    var lost = event(LOST, "2026-03-05T12:00:00Z");
    assertThat(stateAt("2026-03-05T12:00:00Z", event(SHIPPED, "2026-03-03T12:00:00Z"), lost))
        .isEqualTo(PromiseState.AT_RISK);
    assertThat(stateAt("2026-03-12T00:00:00Z", lost, event(DELIVERED, "2026-03-08T12:00:00Z")))
        .isEqualTo(PromiseState.KEPT);
  }

  @Test
  void paidIsTheSumOfPaymentsOrTheTotalWhereOneCarriesNoAmount() {
    var part = event(PAID, "2026-03-02T10:16:00Z", paidPart(1000));
    var other = event(PAID, "2026-03-02T10:17:00Z", paidPart(500));
    assertThat(facts(part, other).money().paid()).isEqualTo(1500);
    assertThat(facts(part, event(PAID, "2026-03-02T10:18:00Z")).money().paid()).isEqualTo(4480);
    assertThat(facts().money().paid()).isZero();
    assertThat(facts(event(REFUNDED, "2026-03-03T00:00:00Z", amount(700))).money().refunded())
        .isEqualTo(700);
  }

  @Test
  void sameFactsInAnyOrderOfReportingGiveTheSameCourse() {
    var events =
        List.of(
            event(DELIVERED, "2026-03-08T12:00:00Z"),
            event(SHIPPED, "2026-03-01T08:00:00Z", tracked("JD1")),
            event(PAID, "2026-03-02T11:00:00Z"),
            event(DELAY_ANNOUNCED, "2026-03-05T12:00:00Z", until("2026-03-12")));
    var forwards = course(events.toArray(ReportEvent[]::new));
    var backwards = course(events.reversed().toArray(ReportEvent[]::new));
    assertThat(backwards).usingRecursiveComparison().ignoringFields("toldFrom").isEqualTo(forwards);
  }

  private PromiseState stateAt(String now, ReportEvent... events) {
    var course = course(events);
    return Course.stateAt(
        Instant.parse(now), course.settled(), course.endsAt(), course.atRiskFrom());
  }

  private PromiseState settled(OrderEvent... events) {
    var facts = Facts.of(contract, List.of(events));
    return Course.of(contract.promise(), facts, TERMS, BERLIN).settled();
  }

  private Course course(ReportEvent... events) {
    return Course.of(contract.promise(), facts(events), TERMS, BERLIN);
  }

  private Facts facts(ReportEvent... events) {
    return Facts.of(contract, kept(events));
  }
}
