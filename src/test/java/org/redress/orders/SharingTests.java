package org.redress.orders;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.Arrays;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SharingTests {

  @ParameterizedTest
  @CsvSource({
    "490, 3990, 490",
    "490, 1995 1995, 245 245",
    "100, 1 1 1, 34 33 33",
    "101, 1 1 1, 34 34 33",
    "10, 5 0 5, 5 0 5",
    "5, 1 2 1, 1 3 1",
    "7, 2 6 2, 2 4 1",
    "5, 0 0, 3 2",
    "0, 3 4, 0 0",
    "9000000000000000000, 9000000000000000000 9000000000000000000, 4500000000000000000 4500000000000000000"
  })
  void sharesByValueAndGivesTheRestToTheLargestRemainders(
      long amount, String weights, String shares) {
    assertThat(Sharing.byWeight(amount, numbers(weights))).containsExactly(numbers(shares));
  }

  @Property
  void sharesEverythingAndNobodyGetsMoreThanOneTooMuch(
      @ForAll @LongRange(max = 1_000_000_000_000L) long amount,
      @ForAll @Size(min = 1, max = 12) long[] weights) {
    var values = Arrays.stream(weights).map(weight -> Math.floorMod(weight, 100_000L)).toArray();
    var shares = Sharing.byWeight(amount, values);
    var sum = Arrays.stream(values).sum();

    assertThat(Arrays.stream(shares).sum()).isEqualTo(amount);
    for (var i = 0; i < values.length && sum > 0; i++) {
      var even =
          BigInteger.valueOf(amount)
              .multiply(BigInteger.valueOf(values[i]))
              .divide(BigInteger.valueOf(sum))
              .longValueExact();
      assertThat(shares[i]).isBetween(even, even + 1);
    }
  }

  private static long[] numbers(String words) {
    return Arrays.stream(words.split(" ")).mapToLong(Long::parseLong).toArray();
  }
}
