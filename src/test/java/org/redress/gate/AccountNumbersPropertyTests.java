package org.redress.gate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

/** Whatever way a card's number is written it is found; what people write every day is not. */
class AccountNumbersPropertyTests {

  private static final List<String> GAPS =
      List.of(
          "", " ", "  ", "-", ".", "/", "_", ",", "\n", "\t", " - ", "–", "‑", "\u00a0", "\u2009",
          "\u200b", "\u00ad", ")(", ":", "*", "|", "·");

  @Property(tries = 3000)
  void findsEveryCardInGroupsOfThreeAndMore(
      @ForAll("cards") String card, @ForAll Random random, @ForAll("around") List<String> around) {
    var written = new StringBuilder();
    for (var at = 0; at < card.length(); ) {
      var left = card.length() - at;
      var size = left < 6 ? left : 3 + random.nextInt(Math.min(3, left - 5));
      written.append(at == 0 ? "" : anyOf(GAPS, random)).append(card, at, at + size);
      at += size;
    }
    // over the end of a line a number goes on only with gaps that are alike
    var text = written.toString().replace("\n", " ");
    assertThat(AccountNumbers.in(around.get(0) + text + around.get(1))).isTrue();
  }

  @Property(tries = 2000)
  void findsEveryCardWithAnyOneGapInAnyGroups(
      @ForAll("cards") String card, @ForAll Random random, @ForAll("around") List<String> around) {
    var gap = anyOf(GAPS, random);
    var size = 1 + random.nextInt(8);
    var groups =
        IntStream.iterate(0, at -> at < card.length(), at -> at + size)
            .mapToObj(at -> card.substring(at, Math.min(card.length(), at + size)))
            .collect(Collectors.joining(gap));
    assertThat(AccountNumbers.in(around.get(0) + groups + around.get(1))).as(groups).isTrue();
  }

  @Property(tries = 2000)
  void findsEveryCardWithDigitsStuckToIt(@ForAll("cards") String card, @ForAll Random random) {
    var before = digits(random.nextInt(4), random);
    var behind = digits(random.nextInt(8), random);
    assertThat(AccountNumbers.in("x" + before + card + behind + "y")).isTrue();
  }

  @Property(tries = 2000)
  void hidesAllOfEveryCard(@ForAll("cards") String card, @ForAll("around") List<String> around) {
    var masked =
        AccountNumbers.masked(around.get(0) + card + around.get(1), "", ParcelNumbers.UNKNOWN);
    assertThat(masked).doesNotContain(card);
    assertThat(AccountNumbers.in(masked)).isFalse();
  }

  /** Dates, prices, telephones, orders and articles side by side, as customers and shops write. */
  @Test
  void letsEverydayTextsPass() {
    var random = new Random(20260302);
    var wrong = new ArrayList<String>();
    var tries = 20_000;
    for (var i = 0; i < tries; i++) {
      var text = everyday(random);
      if (AccountNumbers.in(text)) {
        wrong.add(text);
      }
    }
    assertThat(wrong.size()).as("of %d: %s", tries, wrong).isLessThanOrEqualTo(tries / 1000);
  }

  @Provide
  Arbitrary<String> cards() {
    var issued =
        Arbitraries.of(
            "4:16", "51:16", "55:16", "2221:16", "2720:16", "34:15", "37:15", "6011:16", "644:16",
            "65:16", "36:14", "38:14", "305:14", "3528:16", "3589:16", "62:16", "6759:16",
            "6062:16", "2202:16");
    return Combinators.combine(issued, Arbitraries.randomValue(Random::nextLong))
        .as((form, seed) -> {
          var parts = form.split(":");
          var random = new Random(seed);
          var length = Integer.parseInt(parts[1]);
          return checked(parts[0] + digits(length - 1 - parts[0].length(), random));
        });
  }

  @Provide
  Arbitrary<List<String>> around() {
    return Arbitraries.of(
        List.of("", ""),
        List.of("PAN", "END"),
        List.of("My card is ", ", thanks"),
        List.of("1 ", ""),
        List.of("card: ", " 12/27"),
        List.of("", " 03 27 123"),
        List.of("(", ")"),
        List.of("Ordered on 2026-03-02: ", " for 44.80"),
        List.of(";", "=27121010000000000?"));
  }

  private static String everyday(Random random) {
    var words = new StringBuilder();
    var parts = 1 + random.nextInt(6);
    for (var i = 0; i < parts; i++) {
      words.append(part(random)).append(anyOf(List.of(" ", ", ", ". ", "\n", "; ", " - "), random));
    }
    return words.toString();
  }

  private static String part(Random random) {
    return switch (random.nextInt(16)) {
      case 0 ->
          "%d-%02d-%02d"
              .formatted(2020 + random.nextInt(10), 1 + random.nextInt(12), 1 + random.nextInt(28));
      case 1 ->
          "%02d.%02d.%d"
              .formatted(1 + random.nextInt(28), 1 + random.nextInt(12), 2020 + random.nextInt(10));
      case 2 ->
          "%d/%d/%02d"
              .formatted(1 + random.nextInt(12), 1 + random.nextInt(28), 20 + random.nextInt(10));
      case 3 -> "%d:%02d".formatted(random.nextInt(24), random.nextInt(60));
      case 4 -> "%d.%02d".formatted(random.nextInt(2000), random.nextInt(100));
      case 5 -> "%d,%02d €".formatted(random.nextInt(2000), random.nextInt(100));
      case 6 -> "0%d %d".formatted(30 + random.nextInt(900), 100000 + random.nextInt(9_000_000));
      case 7 ->
          "+49 %d %d".formatted(30 + random.nextInt(900), 1_000_000 + random.nextInt(90_000_000));
      case 8 ->
          "+55 %d 9%d-%d"
              .formatted(
                  11 + random.nextInt(80),
                  1000 + random.nextInt(9000),
                  1000 + random.nextInt(9000));
      case 9 -> "order " + (100000 + random.nextInt(900_000_000));
      case 10 ->
          "2026%02d%02d-%06d"
              .formatted(1 + random.nextInt(12), 1 + random.nextInt(28), random.nextInt(1_000_000));
      case 11 -> "EAN " + article("4" + digits(11, random));
      case 12 -> "ISBN 978-3-16-1484" + random.nextInt(10) + "0-" + random.nextInt(10);
      case 13 -> random.nextInt(20) + " x";
      case 14 -> "1Z" + digits(3, random) + "AA1" + digits(10, random);
      default -> (10000 + random.nextInt(89_999)) + " Berlin";
    };
  }

  private static String article(String digits) {
    var sum = 0;
    for (var i = 0; i < digits.length(); i++) {
      sum += (digits.charAt(i) - '0') * (i % 2 == 0 ? 1 : 3);
    }
    return digits + (10 - sum % 10) % 10;
  }

  /** With the check digit of Luhn behind. */
  private static String checked(String digits) {
    var sum = 0;
    for (var i = 0; i < digits.length(); i++) {
      var doubled = (digits.charAt(digits.length() - 1 - i) - '0') * (i % 2 == 0 ? 2 : 1);
      sum += doubled / 10 + doubled % 10;
    }
    return digits + (10 - sum % 10) % 10;
  }

  private static String digits(int count, Random random) {
    return random.ints(count, 0, 10).mapToObj(Integer::toString).collect(Collectors.joining());
  }

  private static String anyOf(List<String> all, Random random) {
    return all.get(random.nextInt(all.size()));
  }
}
