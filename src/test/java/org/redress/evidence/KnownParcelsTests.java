package org.redress.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.redress.gate.AccountNumbers;

class KnownParcelsTests {

  private static final KnownParcels PARCELS = new KnownParcels();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Sent by Canada Post under 4100000000000076, see there",
        "Canada Post 4100 0000 0000 0076",
        "First DHL, then Canada Post (4100-0000-0000-0076)."
      })
  void parcelOfANamedCarrierIsNoCard(String text) {
    assertThat(AccountNumbers.in(text)).isTrue();
    assertThat(AccountNumbers.in(text, text, PARCELS)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Sent under 4100000000000076",
        "Sent by DHL under 4100000000000076",
        "Canada Post has my card, it is 4012888888881881"
      })
  void otherwiseItIs(String text) {
    assertThat(AccountNumbers.in(text, text, PARCELS)).isTrue();
  }

  @Test
  void longNumberOfAnyCarrierHoldsNoCardByChance() {
    // digits 4 to 19 are a card's, the whole has the check digit of its form
    var parcels =
        java.util.stream.LongStream.range(340_434_161_094_000_00L, 340_434_161_094_020_00L)
            .mapToObj(serial -> "00" + serial + CheckDigit.GS1.of(Long.toString(serial)))
            .toList();
    var refused =
        parcels.stream().filter(number -> AccountNumbers.in(number, number, PARCELS)).count();
    assertThat(refused).as("of %d", parcels.size()).isZero();
  }

  @Test
  void refusesTextFilesAndNamesWithANumber() {
    assertThat(FileChecks.check(text("card.txt", "My card is 4012 8888 8888 1881")))
        .isInstanceOf(FileChecks.Refused.class);
    assertThat(FileChecks.check(text("4012 8888 8888 1881.txt", "see the name")))
        .isInstanceOf(FileChecks.Refused.class);
    assertThat(FileChecks.check(text("ok.txt", "Ordered on 2026-03-02 for 44.80.")))
        .isInstanceOf(FileChecks.Sound.class);
  }

  private static UploadedFile text(String name, String content) {
    return new UploadedFile(name, "text/plain", content.getBytes(StandardCharsets.UTF_8));
  }
}
