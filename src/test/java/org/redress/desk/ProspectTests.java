package org.redress.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.redress.orders.OrderDeadline.Meaning;
import org.redress.orders.OrderDeadline.State;
import org.redress.orders.OrderView;
import org.redress.orders.PromiseState;

class ProspectTests {

  private static final ViewerFormat FORMAT =
      new ViewerFormat(
          ZoneId.of("Europe/Berlin"), Locale.UK, Instant.parse("2026-03-04T09:00:00Z"));

  @ParameterizedTest
  @CsvSource({
    "PENDING, 'Promised for Mon 9 Mar 2026, in 5 days.'",
    "AT_RISK, 'The delivery promised for Mon 9 Mar 2026 is at risk.'",
    "KEPT, 'Delivered within the promise of Mon 9 Mar 2026.'",
    "BROKEN, 'The promised day, Mon 9 Mar 2026, ended without a delivery.'",
    "VOID, 'The promise for Mon 9 Mar 2026 no longer holds.'"
  })
  void saysWhereThePromiseStands(PromiseState state, String expected) {
    assertThat(of(AnOrder.called("M-1").promise(state)).standing()).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({
    "SHIP_BY, 'Next: the merchant hands it to a carrier by the end of Thu 5 Mar 2026.'",
    "TRACKING_MOVES, 'Next: the parcel''s tracking has to move by the end of Thu 5 Mar 2026.'",
    "TELL_DELAY, 'Next: a notice of the delay is written for the customer.'",
    "ANSWER_DELAY, 'Next: the customer may answer the delay notice until the end of Thu 5 Mar 2026.'",
    "DELIVER_BY, 'Next: it has to be delivered by the end of Thu 5 Mar 2026.'",
    "GUARANTEE_ENDS, 'Next: nothing but the guarantee, which lasts until the end of Thu 5 Mar 2026.'"
  })
  void namesTheNextDeadline(Meaning meaning, String expected) {
    assertThat(of(AnOrder.called("M-1").due(meaning, "2026-03-05T23:00:00Z", State.OPEN)).next())
        .isEqualTo(expected);
  }

  @Test
  void looksAtTheFirstOfTheOpenDeadlines() {
    var order =
        AnOrder.called("M-1")
            .due(Meaning.GUARANTEE_ENDS, "2026-04-08T22:00:00Z", State.OPEN)
            .due(Meaning.DELIVER_BY, "2026-03-09T23:00:00Z", State.OPEN)
            .due(Meaning.SHIP_BY, "2026-03-05T23:00:00Z", State.MET);

    assertThat(of(order).next()).contains("it has to be delivered");
  }

  @Test
  void saysThatADeadlineIsOverdue() {
    var order = AnOrder.called("M-1").due(Meaning.SHIP_BY, "2026-03-03T23:00:00Z", State.OPEN);

    assertThat(of(order).next())
        .isEqualTo("Overdue since the end of Tue 3 Mar 2026: the engine has yet to act on it.");
  }

  @Test
  void takesTellingOfADelayAsDueAtOnce() {
    var order = AnOrder.called("M-1").due(Meaning.TELL_DELAY, "2026-03-04T08:59:59Z", State.OPEN);

    assertThat(of(order).next())
        .isEqualTo("Next: a notice of the delay is written for the customer.");
  }

  @Test
  void saysThatNothingIsAwaited() {
    assertThat(of(AnOrder.called("M-1").status(OrderView.Status.CANCELLED)).next())
        .contains("cancelled");
    assertThat(of(AnOrder.called("M-1").status(OrderView.Status.COMPLETED)).next())
        .contains("The guarantee is over.");
    assertThat(of(AnOrder.called("M-1").asHistory()).next()).contains("Imported as history");
  }

  private static Prospect of(AnOrder order) {
    return Prospect.of(order.view(), FORMAT);
  }
}
