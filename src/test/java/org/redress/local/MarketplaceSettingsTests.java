package org.redress.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.redress.access.OpenMarketplace;
import org.springframework.mock.env.MockEnvironment;

class MarketplaceSettingsTests {

  private final MockEnvironment settings =
      new MockEnvironment()
          .withProperty("redress.marketplace.name", "Feira")
          .withProperty("redress.marketplace.time-zone", "America/Sao_Paulo")
          .withProperty("redress.marketplace.country", "BR")
          .withProperty("redress.marketplace.currency", "BRL");

  @Test
  void describeTheFirstMarketplace() {
    assertThat(MarketplaceSettings.of(settings))
        .isEqualTo(new OpenMarketplace("Feira", ZoneId.of("America/Sao_Paulo"), "BR", "BRL"));
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '"',
      value = {
        "time-zone, Mars/Olympus, 'Mars/Olympus' is no time zone",
        "country, Brasil, 'Brasil' is no country code of ISO 3166-1",
        "currency, real, 'real' is no currency code of ISO 4217",
        "name, \" \", A marketplace needs a name"
      })
  void areRefusedInOneSentence(String setting, String value, String fact) {
    settings.setProperty("redress.marketplace." + setting, value);

    assertThatThrownBy(() -> MarketplaceSettings.of(settings))
        .isInstanceOf(StartRefused.class)
        .hasMessage("The settings redress.marketplace.* are wrong: " + fact + ".");
  }
}
