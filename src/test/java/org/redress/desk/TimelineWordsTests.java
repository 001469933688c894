package org.redress.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.redress.casefile.TimelineEntry;
import org.redress.claims.ClaimEvents;
import org.redress.engine.JobStuck;
import org.redress.engine.JobTriedAgain;
import org.redress.evidence.EvidenceEvents;
import org.redress.orders.OrderEvents;
import org.redress.refunds.RefundEvents;
import org.redress.shared.Actor;
import org.redress.tasks.TaskEvents;

class TimelineWordsTests {

  private static final Instant AT = Instant.parse("2026-03-08T09:00:00Z");
  private static final ViewerFormat FORMAT =
      new ViewerFormat(ZoneId.of("Europe/Berlin"), Locale.UK, AT);

  private final TimelineWords words = new TimelineWords(new Words());

  static Stream<String> everyEvent() {
    var told =
        Stream.of(
                OrderEvents.class,
                ClaimEvents.class,
                RefundEvents.class,
                TaskEvents.class,
                EvidenceEvents.class)
            .flatMap(events -> Arrays.stream(events.getDeclaredClasses()));
    return Stream.concat(told, Stream.of(JobStuck.class, JobTriedAgain.class))
        .filter(Class::isRecord)
        .map(Class::getSimpleName);
  }

  @ParameterizedTest
  @MethodSource("everyEvent")
  void hasASentenceForEveryEvent(String kind) {
    assertThat(line(kind, Map.of("unheardOf", true)).more()).isNotEqualTo("Unheard of: true");
    assertThat(line(kind, Map.of()).what()).isNotEmpty();
  }

  @Test
  void spellsOutWhatItDoesNotKnow() {
    var line = line("MerchantSuspended", Map.of("byWhom", "ada"));

    assertThat(line.what()).isEqualTo("Merchant suspended");
    assertThat(line.more()).isEqualTo("By whom: ada");
  }

  @Test
  void saysHowLateAReportCame() {
    var line =
        line("OrderEventReported", Map.of("type", "SHIPPED", "occurredAt", "2026-03-06T08:00:00Z"));

    assertThat(line.what()).isEqualTo("Reported: Shipped");
    assertThat(line.more()).isEqualTo("Happened Fri 6 Mar 2026, 09:00, reported 2 days later.");
  }

  @Test
  void leavesOutTheTimeOfWhatWasReportedAtOnce() {
    assertThat(
            line("OrderEventReported", Map.of("type", "PAID", "occurredAt", "2026-03-08T08:59:30Z"))
                .more())
        .isNull();
  }

  @Test
  void tellsWhatADelayMeansForTheCustomer() {
    var line =
        line(
            "DelayFound",
            Map.of(
                "risk", "SHIP_BY_MISSED",
                "told", true,
                "answerBy", "2026-03-12T23:00:00Z",
                "silenceMeans", "KEEP"));

    assertThat(line.what()).isEqualTo("Promise at risk: not handed to a carrier in time");
    assertThat(line.more())
        .isEqualTo(
            "A delay notice was written for the customer. An answer is possible until the end of Thu 12 Mar 2026. Silence keeps the order.");
  }

  @ParameterizedTest
  @CsvSource({
    "REPORTED, As the marketplace reported.",
    "DELAY_DECLINED, The customer declined the delay.",
    "SILENT_ABOUT_DELAY, The customer did not answer the delay notice."
  })
  void saysWhyAnOrderWasCancelled(String ground, String expected) {
    assertThat(line("OrderCancelled", Map.of("ground", ground)).more()).isEqualTo(expected);
  }

  @Test
  void tellsHowAClaimEnds() {
    var ruled =
        line(
            "RefundRuled",
            Map.of("amount", 4480, "currency", "EUR", "decidedBy", "AGENT", "borneBy", "CARRIER"));
    var denied =
        line(
            "ClaimDenied",
            Map.of("decidedBy", "POLICY", "appealableUntil", "2026-03-23T23:00:00Z"));

    assertThat(ruled.what()).isEqualTo("Refund of €44.80 ruled, decided by a person");
    assertThat(ruled.more()).isEqualTo("The cost is borne by the carrier.");
    assertThat(denied.what()).isEqualTo("Claim denied, decided by the policy");
    assertThat(denied.more())
        .isEqualTo("The customer may appeal until the end of Mon 23 Mar 2026.");
  }

  @Test
  void saysWhoTookATaskAndHowItEnded() {
    assertThat(line("TaskAssigned", Map.of("kind", "REVIEW", "assignee", "ada")).what())
        .isEqualTo("Task taken by ada: Review");
    assertThat(line("TaskAssigned", Map.of("kind", "REVIEW")).what())
        .isEqualTo("Task given back: Review");
    assertThat(line("TaskDone", Map.of("outcome", "PAID_BY_HAND: bank was closed")).more())
        .isEqualTo("Paid by hand: bank was closed");
  }

  @Test
  void saysWhoDidIt() {
    assertThat(line("PromiseKept", Map.of()).by()).isEqualTo("Redress");
    assertThat(
            words
                .line(
                    new TimelineEntry(
                        1,
                        AT,
                        "PromiseKept",
                        new Actor(Actor.Kind.API_KEY, "marketplace"),
                        Map.of()),
                    "EUR",
                    FORMAT)
                .by())
        .isEqualTo("marketplace (API)");
  }

  private TimelineLine line(String kind, Map<String, Object> details) {
    return words.line(new TimelineEntry(1, AT, kind, Actor.SYSTEM, details), "EUR", FORMAT);
  }
}
