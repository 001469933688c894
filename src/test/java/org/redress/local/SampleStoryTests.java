package org.redress.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.redress.local.SampleStory.Step;
import tools.jackson.databind.JsonNode;

class SampleStoryTests {

  private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
  private static final LocalDate FIRST = LocalDate.parse("2026-01-05");

  private final SampleStory story = SampleStory.beginningOn(FIRST, BERLIN);

  @Test
  void tellsAFewDozenOrdersInThreeLanguages() {
    assertThat(story.orders()).isBetween(36L, 60L);
    assertThat(story.claims()).isBetween(6L, 12L);
    assertThat(orders().map(order -> order.body().path("customer").path("language").asString()))
        .contains("en", "de", "pt");
  }

  @Test
  void putsItsDaysIntoTheMarketplacesCalendar() {
    var first = orders().findFirst().orElseThrow();

    assertThat(first.day()).isZero();
    assertThat(Instant.parse(first.body().path("placedAt").asString()))
        .isEqualTo(Instant.parse("2026-01-05T09:12:00Z"));
    assertThat(first.body().path("promise").path("deliverBy").asString()).isEqualTo("2026-01-11");
    assertThat(steps().map(step -> step.body().toString()))
        .noneMatch(body -> body.matches(".*\"D\\d+( \\d\\d:\\d\\d)?\".*"));
  }

  @Test
  void reportsNothingBeforeItHappened() {
    steps().forEach(step -> assertThat(happened(step)).isBefore(evening(step)));
  }

  @Test
  void registersAnOrderBeforeItsEventsAndOpensAClaimBeforeItsActs() {
    var known = new HashSet<String>();
    var claimed = new HashSet<String>();
    steps()
        .forEach(step -> {
          if (step instanceof Step.Order order) {
            assertThat(known.add(order.body().path("reference").asString())).isTrue();
          } else if (step instanceof Step.Event event) {
            assertThat(known).contains(event.order());
            assertThat(event.body().has("reportedOn")).isFalse();
          } else if (step instanceof Step.Claim claim) {
            assertThat(known).contains(claim.order());
            assertThat(claimed.add(claim.order())).isTrue();
          } else if (step instanceof Step.Act act) {
            assertThat(claimed).contains(act.order());
          }
        });
  }

  @Test
  void addsAmountsUpToTheLines() {
    orders()
        .forEach(order ->
            assertThat(order.body().path("amounts").path("items").asLong())
                .as(order.body().path("reference").asString())
                .isEqualTo(linesOf(order.body())));
  }

  private static long linesOf(JsonNode order) {
    var sum = 0L;
    for (var line : order.path("lines")) {
      sum += line.path("quantity").asLong() * line.path("unitPrice").asLong();
    }
    return sum;
  }

  private static Instant happened(Step step) {
    return switch (step) {
      case Step.Merchant merchant ->
          FIRST.plusDays(merchant.day()).atStartOfDay(BERLIN).toInstant();
      case Step.Order order -> Instant.parse(order.body().path("placedAt").asString());
      case Step.Event event -> Instant.parse(event.body().path("occurredAt").asString());
      case Step.Claim claim -> FIRST.plusDays(claim.day()).atStartOfDay(BERLIN).toInstant();
      case Step.Act act -> FIRST.plusDays(act.day()).atStartOfDay(BERLIN).toInstant();
    };
  }

  private static Instant evening(Step step) {
    return FIRST.plusDays(step.day()).atTime(PlayingSample.EVENING).atZone(BERLIN).toInstant();
  }

  private Stream<Step> steps() {
    return IntStream.range(0, SampleStory.DAYS).boxed().flatMap(day -> story.on(day).stream());
  }

  private Stream<Step.Order> orders() {
    return steps().filter(Step.Order.class::isInstance).map(Step.Order.class::cast);
  }
}
