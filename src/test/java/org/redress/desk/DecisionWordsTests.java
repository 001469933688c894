package org.redress.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.redress.desk.DecisionCard.Fact;
import org.redress.policy.Decision;
import org.redress.policy.Decision.Undecided;

class DecisionWordsTests {

  private static final Instant AT = Instant.parse("2026-03-08T09:00:00Z");
  private static final ViewerFormat FORMAT =
      new ViewerFormat(ZoneId.of("Europe/Berlin"), Locale.UK, AT);

  private final DecisionWords words = new DecisionWords(new Words());

  @Test
  void putsFactsIntoWords() {
    var inputs =
        Map.<String, Object>of(
            "shippingMethod",
            "BANK_SLIP",
            "categories",
            List.of("LIGHTING", "TOYS"),
            "noCategories",
            List.of(),
            "destinationCountry",
            "",
            "marketplaceCountry",
            "DE",
            "delayKnown",
            true,
            "delayDays",
            1234L,
            "total",
            4480L);

    assertThat(card(inputs, null).inputs())
        .containsExactlyInAnyOrder(
            new Fact("Shipping method", "Bank slip"),
            new Fact("Categories", "Lighting, Toys"),
            new Fact("No categories", "none"),
            new Fact("Destination country", "unknown"),
            new Fact("Marketplace country", "DE"),
            new Fact("Delay known", "yes"),
            new Fact("Delay days", "1,234"),
            new Fact("Total", "€44.80"));
  }

  @Test
  void saysWhyATableDidNotDecide() {
    assertThat(card(Map.of(), Undecided.NO_RULE).undecided()).isEqualTo("no rule matched");
    assertThat(card(Map.of(), null).undecided()).isNull();
  }

  private DecisionCard card(Map<String, Object> inputs, @Nullable Undecided undecided) {
    return words.card(
        new Decision(
            new UUID(0, 1),
            AT,
            "ContractTerms",
            1,
            "sha256:0123456789abcdef",
            inputs,
            List.of(),
            Map.of(),
            undecided,
            Map.of()),
        "EUR",
        FORMAT);
  }
}
