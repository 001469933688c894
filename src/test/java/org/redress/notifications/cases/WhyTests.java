package org.redress.notifications.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.redress.claims.ClaimRecords.Heading;
import org.redress.notifications.Notice.Recipient;
import org.redress.notifications.Wording;
import org.redress.policy.Decision;

class WhyTests {

  private static final String AS_DELIVERED =
      "Nothing shows that your parcel was delivered. You get your money back.";

  @Test
  void translatesWhatTheTableSaysAsItWasDelivered() {
    assertThat(reason("NotAsked", AS_DELIVERED, "de"))
        .isEqualTo("Nichts zeigt, dass Ihr Paket zugestellt wurde. Sie bekommen Ihr Geld zurück.");
    assertThat(reason("NotAsked", AS_DELIVERED, "en")).isEqualTo(AS_DELIVERED);
  }

  @Test
  void quotesAndMarksWhatAnEditionSaysInItsOwnWords() {
    assertThat(reason("NotAsked", "We're {sorry}.", "de"))
        .isEqualTo("Im Wortlaut der Entscheidung: „We're {sorry}.“");
    assertThat(reason("NewRule", "We're {sorry}.", "pt"))
        .isEqualTo("Nas palavras da própria decisão: “We're {sorry}.”");
    assertThat(reason("NewRule", "We're {sorry}.", "en")).isEqualTo("We're {sorry}.");
  }

  private static String reason(String rule, String explanation, String language) {
    var decision =
        new Decision(
            new UUID(1, 1),
            Instant.parse("2026-03-10T08:00:00Z"),
            "ClaimRuling",
            1,
            "sha256:00",
            Map.of(),
            List.of(new Decision.MatchedRule(rule, 1, "")),
            Map.of(),
            null,
            Map.of("CUSTOMER", explanation));
    var letter =
        new Letter(
            Recipient.CUSTOMER,
            new Wording(Locale.forLanguageTag(language), ZoneId.of("Europe/Berlin")),
            "M-1",
            "Acme",
            new Heading("C-000001", decision.at(), 4480, "EUR"));
    return new Why.ByTable(decision).in(letter);
  }
}
