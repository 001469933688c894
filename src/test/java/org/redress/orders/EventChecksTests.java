package org.redress.orders;

import static org.assertj.core.api.Assertions.assertThat;
import static org.redress.orders.EventType.*;
import static org.redress.orders.OrderFixtures.*;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.redress.orders.ReportEvent.Details;
import org.redress.orders.ReportEvent.Quantity;
import org.redress.orders.ReportEvent.Source;
import org.redress.shared.FieldProblem;

class EventChecksTests {

  private static final Instant NOW = Instant.parse("2026-03-08T12:00:00Z");

  @Test
  void takesAnEventWithWhatItsTypeCarries() {
    assertThat(check(event(SHIPPED, "2026-03-01T12:00:00Z", parcel("P1", new Quantity("1", 2)))))
        .isEmpty();
    assertThat(check(event(DELIVERED, "2026-03-08T12:05:00Z"))).isEmpty();
  }

  @Test
  void refusesATimeMoreThanFiveMinutesAhead() {
    assertThat(check(event(DELIVERED, "2026-03-08T12:05:01Z")))
        .containsExactly(
            new FieldProblem("occurredAt", "an instant not after 2026-03-08T12:05:00Z"));
  }

  @Test
  void refusesFieldsThatTheTypeDoesNotKnow() {
    assertThat(check(event(PAID, "2026-03-02T12:00:00Z", parcel("P1"))))
        .extracting(FieldProblem::field)
        .containsExactly("parcel");
  }

  @Test
  void namesEveryMissingField() {
    assertThat(check(event(CHARGEBACK_OPENED, "2026-03-02T12:00:00Z")))
        .extracting(FieldProblem::field)
        .containsExactly("amount", "reference");
    assertThat(check(event(DELAY_ANNOUNCED, "2026-03-02T12:00:00Z")))
        .extracting(FieldProblem::field)
        .containsExactly("deliverBy");
  }

  @Test
  void refusesLinesAndQuantitiesThatWereNotOrdered() {
    assertThat(
            check(
                event(
                    SHIPPED,
                    "2026-03-02T12:00:00Z",
                    parcel("P1", new Quantity("1", 3), new Quantity("9", 1)))))
        .containsExactly(
            new FieldProblem("lines[0].quantity", "a whole number from 1 to 2"),
            new FieldProblem("lines[1].reference", "one of [1]"));
  }

  @Test
  void refusesToRetractWhatIsNotThere() {
    var known = reported(event(DELIVERED, "2026-03-02T11:00:00Z"));
    var retraction = event(RETRACTED, "2026-03-02T12:00:00Z", of(known.id()));
    assertThat(EventChecks.check(retraction, torches(), List.of(known), NOW)).isEmpty();
    assertThat(check(retraction)).extracting(FieldProblem::field).containsExactly("eventId");
  }

  @Test
  void refusesMoneyThatIsNone() {
    assertThat(check(event(PAID, "2026-03-02T12:00:00Z", paidPart(0))))
        .extracting(FieldProblem::field)
        .containsExactly("amount");
  }

  @Test
  void carriersKnowNothingOfMoneyAndWhoMovesItNothingOfParcels() {
    assertThat(check(PAID, Source.CARRIER)).containsExactly("source");
    assertThat(check(DELIVERED, Source.PROVIDER)).containsExactly("source");
    assertThat(check(DELIVERED, Source.BANK)).containsExactly("source");
    for (var source : List.of(Source.MERCHANT, Source.MARKETPLACE, Source.PROVIDER, Source.BANK)) {
      assertThat(check(PAID, source)).isEmpty();
    }
  }

  @Test
  void nobodyTakesBackWhatItCouldNotHaveReported() {
    var delivered = reported(by(DELIVERED, Source.CARRIER, Details.NONE));
    var refunded = reported(by(REFUNDED, Source.PROVIDER, amount(5)));
    var word = reported(by(REFUNDED, Source.MERCHANT, amount(5)));
    assertThat(taking(delivered, Source.CARRIER)).isEmpty();
    assertThat(taking(delivered, Source.MARKETPLACE)).isEmpty();
    assertThat(taking(word, Source.MERCHANT)).isEmpty();
    var paid = reported(by(PAID, Source.MERCHANT, amount(5)));
    assertThat(taking(paid, Source.MERCHANT)).containsExactly("source");
    assertThat(taking(paid, Source.MARKETPLACE)).isEmpty();
    assertThat(taking(refunded, Source.BANK)).isEmpty();
    assertThat(taking(delivered, Source.MERCHANT)).containsExactly("source");
    assertThat(taking(refunded, Source.MERCHANT)).containsExactly("source");
    assertThat(taking(refunded, Source.CARRIER)).containsExactly("source");
    assertThat(taking(delivered, Source.PROVIDER)).containsExactly("source");
  }

  @Test
  void refusesADayToComeThatLiesBeforeTheEvent() {
    var at = "2026-03-02T12:00:00Z";
    assertThat(check(event(DELAY_ANNOUNCED, at, until("2026-03-01"))))
        .extracting(FieldProblem::field)
        .containsExactly("deliverBy");
    assertThat(check(event(DELAY_ANNOUNCED, at, until("2026-03-02")))).isEmpty();
    for (var field : List.of("collectBy", "answerBy")) {
      var type = field.equals("collectBy") ? AVAILABLE_FOR_PICKUP : CHARGEBACK_OPENED;
      var details = details(Map.of(field, "2026-03-01", "amount", 1, "reference", "cb"));
      assertThat(check(event(type, at, details))).extracting(FieldProblem::field).contains(field);
    }
  }

  @Test
  void refusesALineThatIsNamedTwice() {
    assertThat(
            check(
                event(
                    SHIPPED,
                    "2026-03-02T12:00:00Z",
                    parcel("P1", new Quantity("1", 1), new Quantity("1", 1)))))
        .containsExactly(new FieldProblem("lines[1].reference", "each line once"));
  }

  private static List<String> taking(OrderEvent back, Source by) {
    var retraction = by(RETRACTED, by, of(back.id()));
    return EventChecks.check(retraction, torches(), List.of(back), NOW).stream()
        .map(FieldProblem::field)
        .toList();
  }

  @Test
  void takesACustomersAnswerFromTheMarketplaceOnly() {
    for (var answer : List.of(DELAY_ACCEPTED, DELAY_DECLINED)) {
      for (var source : List.of(Source.MERCHANT, Source.CARRIER, Source.PROVIDER, Source.BANK)) {
        assertThat(check(answer, source)).as(answer + " by " + source).containsExactly("source");
      }
      assertThat(check(answer, Source.MARKETPLACE)).isEmpty();
    }
  }

  private static List<String> check(EventType type, Source source) {
    return check(by(type, source, Details.NONE)).stream().map(FieldProblem::field).toList();
  }

  private static ReportEvent by(EventType type, Source source, Details details) {
    return new ReportEvent(type, Instant.parse("2026-03-02T12:00:00Z"), source, details);
  }

  private static List<FieldProblem> check(ReportEvent event) {
    return EventChecks.check(event, torches(), List.of(), NOW);
  }
}
