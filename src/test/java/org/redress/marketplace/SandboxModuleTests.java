package org.redress.marketplace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.doAnswer;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;
import static org.redress.marketplace.OrdersApiModuleTests.assertProblem;

import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.redress.engine.Advanced;
import org.redress.engine.SetClock;
import org.redress.engine.TimeTravel;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.context.bean.override.mockito.MockitoBean;

@ApiTest
@TestPropertySource(properties = "redress.sandbox=true")
class SandboxModuleTests {

  private static final String CLOCK = "/v1/sandbox/clock";
  private static final String ADVANCE = CLOCK + "/advance";
  private static final Instant NOW = Instant.parse("2026-03-02T10:16:00Z");
  private static final Instant LATER = Instant.parse("2026-03-12T10:16:00Z");

  @Autowired private Clients clients;
  @MockitoBean private TimeTravel time;

  private Client client;

  @BeforeEach
  void open() {
    client = clients.next();
    when(time.now()).thenReturn(NOW);
    doAnswer(moved -> new Advanced(moved.getArgument(0), true, null)).when(time).advance(any());
  }

  @Test
  void showsTheClock() {
    assertThat(client.get(CLOCK).at("/now")).isEqualTo("2026-03-02T10:16:00Z");
  }

  @Test
  void setsTheClockAsLongAsItMay() {
    when(time.set(LATER)).thenReturn(new SetClock.Set(LATER));
    when(time.set(NOW)).thenReturn(new SetClock.Refused("there are orders"));

    var set = client.put(CLOCK, "{\"now\": \"2026-03-12T10:16:00Z\"}", "key");
    var refused = client.put(CLOCK, "{\"now\": \"2026-03-02T10:16:00Z\"}", "other");

    assertThat(set.status()).isEqualTo(200);
    assertThat(set.at("/now")).isEqualTo("2026-03-12T10:16:00Z");
    assertProblem(refused, 409, "clock-not-settable");
    assertThat(refused.at("/detail")).isEqualTo("there are orders");
  }

  @Test
  void advancesByALengthOrToAnInstant() {
    var by = client.post(ADVANCE, "{\"by\": \"P10D\"}");
    var to = client.post(ADVANCE, "{\"to\": \"2026-03-12T10:16:00Z\"}");

    assertThat(by.at("")).isEqualTo("{\"now\":\"2026-03-12T10:16:00Z\",\"settled\":true}");
    assertThat(to.body()).isEqualTo(by.body());
    verify(time, times(2)).advance(LATER);
  }

  @Test
  void neverGoesBack() {
    var refused = client.post(ADVANCE, "{\"to\": \"2026-03-02T10:15:59Z\"}");

    assertProblem(refused, 422, "invalid-fields");
    assertThat(refused.wrongFields()).containsExactly("to");
    verify(time, never()).advance(any());
  }

  @Test
  void refusesToLeaveTheCalendar() {
    assertThat(client.post(ADVANCE, "{\"by\": \"P1000Y\"}").wrongFields()).containsExactly("by");
    assertThat(client.post(ADVANCE, "{}").wrongFields()).containsExactly("by");
    assertProblem(client.post(ADVANCE, "{"), 400, "not-json");
  }

  @Test
  void goesOnSettlingWhereTheClockHasTickedOn() {
    doAnswer(moved -> new Advanced(LATER, false, "the outbox")).when(time).advance(LATER);
    var first = client.post(ADVANCE, "{\"to\": \"2026-03-12T10:16:00Z\"}");
    when(time.now()).thenReturn(LATER.plusSeconds(3));
    var again = client.post(ADVANCE, "{\"to\": \"2026-03-12T10:16:00Z\"}");

    assertThat(first.at("/settled")).isEqualTo("false");
    assertThat(first.at("/waitingFor")).isEqualTo("the outbox");
    assertThat(again.status()).isEqualTo(200);
    verify(time, times(2)).advance(LATER);
  }

  @Test
  void movesOnceUnderOneKey() {
    var first = client.post(ADVANCE, "{\"by\": \"P10D\"}", "key");
    when(time.now()).thenReturn(LATER);
    var again = client.post(ADVANCE, "{\"by\": \"P10D\"}", "key");
    var other = client.post(ADVANCE, "{\"by\": \"P11D\"}", "key");

    assertThat(again.body()).isEqualTo(first.body());
    assertThat(again.response().getHeader("Idempotent-Replayed")).isEqualTo("true");
    assertProblem(other, 422, "idempotency-key-reused");
    verify(time, times(1)).advance(any());
  }

  @Test
  void goesOnToTheSameTargetUnderOneKeyUntilItIsReached() {
    doAnswer(moved -> new Advanced(NOW, false, "the outbox")).when(time).advance(LATER);
    client.post(ADVANCE, "{\"by\": \"P10D\"}", "key");
    when(time.now()).thenReturn(NOW.plusSeconds(86_400));
    doAnswer(moved -> new Advanced(LATER, true, null)).when(time).advance(LATER);

    var again = client.post(ADVANCE, "{\"by\": \"P10D\"}", "key");

    assertThat(again.at("/settled")).isEqualTo("true");
    assertThat(again.at("/now")).isEqualTo("2026-03-12T10:16:00Z");
    verify(time, times(2)).advance(LATER);
  }

  @Test
  void forgetsARefusalUnderAKey() {
    when(time.set(LATER)).thenReturn(new SetClock.Refused("time is being moved"));
    assertThat(client.put(CLOCK, "{\"now\": \"2026-03-12T10:16:00Z\"}", "key").status())
        .isEqualTo(409);
    when(time.set(NOW)).thenReturn(new SetClock.Set(NOW));

    assertThat(client.put(CLOCK, "{\"now\": \"2026-03-02T10:16:00Z\"}", "key").status())
        .isEqualTo(200);
  }
}
