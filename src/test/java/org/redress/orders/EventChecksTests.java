package org.redress.orders;

import static org.assertj.core.api.Assertions.assertThat;
import static org.redress.orders.EventType.*;
import static org.redress.orders.OrderFixtures.*;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.redress.orders.ReportEvent.Quantity;
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
    var known = new UUID(1, 1);
    var retraction = event(RETRACTED, "2026-03-02T12:00:00Z", of(known));
    assertThat(EventChecks.check(retraction, torches(), List.of(known), NOW)).isEmpty();
    assertThat(check(retraction)).extracting(FieldProblem::field).containsExactly("eventId");
  }

  @Test
  void refusesMoneyThatIsNone() {
    assertThat(check(event(PAID, "2026-03-02T12:00:00Z", paidPart(0))))
        .extracting(FieldProblem::field)
        .containsExactly("amount");
  }

  private static List<FieldProblem> check(ReportEvent event) {
    return EventChecks.check(event, torches(), List.of(), NOW);
  }
}
