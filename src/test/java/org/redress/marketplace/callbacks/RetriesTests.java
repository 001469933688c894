package org.redress.marketplace.callbacks;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RetriesTests {

  @Test
  void waitsLongerEachTimeUpToHalfADay() {
    assertThat(IntStream.rangeClosed(1, 9).mapToObj(Retries::after))
        .isSortedAccordingTo(Duration::compareTo)
        .startsWith(Duration.ofSeconds(5), Duration.ofMinutes(1))
        .endsWith(Duration.ofHours(12), Duration.ofHours(12), Duration.ofHours(12));
  }

  @Test
  void triesAboutADozenTimesInThreeDays() {
    var passed = Duration.ZERO;
    var attempts = 1;
    for (; passed.compareTo(Retries.GIVE_UP) < 0; attempts++) {
      passed = passed.plus(Retries.after(attempts));
    }
    assertThat(attempts).isBetween(10, 15);
  }
}
