package org.redress.orders;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/** Shares an amount by weight, to the last minor unit. */
final class Sharing {

  private Sharing() {}

  /**
   * The shares of the weights, in their order; their sum is the amount. The largest remainders get
   * the units that are left over, the first of equal ones first. Where nothing weighs anything, all
   * weigh the same.
   */
  static long[] byWeight(long amount, long[] weights) {
    if (Arrays.stream(weights).allMatch(weight -> weight == 0)) {
      return weights.length == 0
          ? weights
          : byWeight(amount, IntStream.range(0, weights.length).mapToLong(i -> 1).toArray());
    }
    var sum =
        Arrays.stream(weights)
            .mapToObj(BigInteger::valueOf)
            .reduce(BigInteger.ZERO, BigInteger::add);
    var shares = new long[weights.length];
    var remainders = new BigInteger[weights.length];
    for (var i = 0; i < weights.length; i++) {
      var divided =
          BigInteger.valueOf(amount)
              .multiply(BigInteger.valueOf(weights[i]))
              .divideAndRemainder(sum);
      shares[i] = divided[0].longValueExact();
      remainders[i] = divided[1];
    }
    var over = amount - Arrays.stream(shares).sum();
    IntStream.range(0, weights.length)
        .boxed()
        .sorted(Comparator.comparing((Integer i) -> remainders[i]).reversed())
        .limit(over)
        .forEach(i -> shares[i]++);
    return shares;
  }
}
