package org.redress.gate;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.redress.gate.Spelling.Run;

/**
 * The numbers of cards in one chain of digits. The less a place looks like a number that somebody
 * wrote as one, the more has to speak for it.
 */
final class CardsInChain {

  /** How cards show their numbers; digits may be stuck to the first and the last group. */
  private static final List<int[]> AS_ON_CARDS =
      List.of(new int[] {4, 4, 4, 4}, new int[] {4, 6, 5}, new int[] {4, 6, 4});

  private static final int MOST_GROUPS = 19;
  private static final int PHONE_DIGITS = 15;

  private final String plain;
  private final Chain chain;
  private final String naming;
  private final ParcelNumbers parcels;
  private final OrdinaryNumbers ordinary;

  CardsInChain(String plain, Chain chain, String naming, ParcelNumbers parcels) {
    this.plain = plain;
    this.chain = chain;
    this.naming = naming;
    this.parcels = parcels;
    this.ordinary = OrdinaryNumbers.in(plain, chain);
  }

  /** A number in the plain text; {@code first} and {@code last} are its runs. */
  record Card(int from, int to, int first, int last) {}

  List<Card> find() {
    var found = new ArrayList<Card>();
    for (var i = 0; i < chain.size(); i++) {
      inRun(i).ifPresent(found::add);
      asOnCards(i).ifPresent(found::add);
      inGroups(i).ifPresent(found::add);
    }
    found.removeIf(this::isOfAParcel);
    return found;
  }

  /** A number without a gap, alone or within a longer run. */
  private Optional<Card> inRun(int index) {
    var run = chain.runs().get(index);
    var digits = run.digits();
    if (run.length() < CardSchemes.SHORTEST) {
      return Optional.empty();
    }
    if (run.length() <= CardSchemes.LONGEST && CardSchemes.isAny(digits) && !isArticle(digits)) {
      return Optional.of(new Card(run.from(), run.to(), index, index));
    }
    var others = run.length() >= 18 && parcels.isAnyCarriers(digits);
    for (var length = 14; length <= 16; length++) {
      for (var at = 0; at + length <= run.length(); at++) {
        if ((at == 0 || !others) && CardSchemes.isUsual(digits.substring(at, at + length))) {
          return Optional.of(new Card(run.from() + at, run.from() + at + length, index, index));
        }
      }
    }
    return Optional.empty();
  }

  /** Thirteen digits are an article (EAN, ISBN) rather than a card of the last century. */
  private static boolean isArticle(String digits) {
    if (digits.length() != 13) {
      return false;
    }
    var sum = 0;
    for (var i = 0; i < 13; i++) {
      sum += (digits.charAt(i) - '0') * (i % 2 == 0 ? 1 : 3);
    }
    return sum % 10 == 0;
  }

  private Optional<Card> asOnCards(int first) {
    return AS_ON_CARDS.stream().flatMap(shape -> asOnCards(first, shape).stream()).findFirst();
  }

  private Optional<Card> asOnCards(int first, int[] shape) {
    var last = first + shape.length - 1;
    if (last >= chain.size()) {
      return Optional.empty();
    }
    var begin = chain.runs().get(first);
    var end = chain.runs().get(last);
    if (begin.length() < shape[0] || end.length() < shape[shape.length - 1]) {
      return Optional.empty();
    }
    for (var i = 1; i < shape.length - 1; i++) {
      if (chain.runs().get(first + i).length() != shape[i]) {
        return Optional.empty();
      }
    }
    var from = begin.to() - shape[0];
    var to = end.from() + shape[shape.length - 1];
    var digits =
        plain.substring(from, begin.to())
            + (last - first > 1 ? chain.digits(first + 1, last - 1) : "")
            + plain.substring(end.from(), to);
    return CardSchemes.isUsual(digits)
        ? Optional.of(new Card(from, to, first, last))
        : Optional.empty();
  }

  /** Whole groups, in whatever way somebody divided the number. */
  private Optional<Card> inGroups(int first) {
    var digits = new StringBuilder(chain.runs().get(first).digits());
    for (var last = first + 1;
        last < chain.size() && last - first < MOST_GROUPS && digits.length() < CardSchemes.LONGEST;
        last++) {
      digits.append(chain.runs().get(last).digits());
      if (isCard(first, last, digits.toString())) {
        return Optional.of(
            new Card(chain.runs().get(first).from(), chain.runs().get(last).to(), first, last));
      }
    }
    return Optional.empty();
  }

  private boolean isCard(int first, int last, String digits) {
    if (digits.length() < CardSchemes.SHORTEST || digits.length() > CardSchemes.LONGEST) {
      return false;
    }
    return isInFours(first, last)
        ? CardSchemes.isAny(digits)
        : CardSchemes.isUsual(digits) && !isOrdinary(first, last);
  }

  /** 4-4-4-4-3, 4-4-4-1 and the like. */
  private boolean isInFours(int first, int last) {
    for (var i = first; i < last; i++) {
      if (chain.runs().get(i).length() != 4) {
        return false;
      }
    }
    return chain.runs().get(last).length() <= 4 && last - first >= 3;
  }

  /** Dates, times, prices and telephone numbers that stand side by side. */
  private boolean isOrdinary(int first, int last) {
    return isTelephone() || ordinary.touch(first, last) || isTable(first, last);
  }

  private boolean isTelephone() {
    var begin = chain.runs().getFirst();
    var plus = begin.from() > 0 && plain.charAt(begin.from() - 1) == '+';
    var digits = chain.runs().stream().mapToInt(Run::length).sum();
    return (plus || begin.digits().startsWith("0")) && digits <= PHONE_DIGITS;
  }

  /** Over the end of a line a number goes on only where all its gaps are alike. */
  private boolean isTable(int first, int last) {
    var gaps = new ArrayList<String>();
    for (var i = first; i < last; i++) {
      gaps.add(plain.substring(chain.runs().get(i).to(), chain.runs().get(i + 1).from()));
    }
    return gaps.stream().anyMatch(gap -> gap.indexOf('\n') >= 0)
        && gaps.stream().distinct().count() > 1;
  }

  /** Whether the number is part of a parcel's, whose carrier is named. */
  private boolean isOfAParcel(Card card) {
    for (var from = card.first(); from >= 0 && from > card.first() - 12; from--) {
      for (var to = card.last(); to < chain.size() && to < card.last() + 12; to++) {
        var begin = chain.runs().get(from).from();
        var end = chain.runs().get(to).to();
        if (isOfAParcel(plain.substring(begin, end))
            || isOfAParcel(plain.substring(withLetters(begin, -1), withLetters(end, 1)))) {
          return true;
        }
      }
    }
    return false;
  }

  private boolean isOfAParcel(String number) {
    return parcels.isOfCarrierNamedIn(naming, number);
  }

  private int withLetters(int place, int step) {
    var at = place;
    while (step < 0
        ? at > 0 && Character.isLetterOrDigit(plain.charAt(at - 1))
        : at < plain.length() && Character.isLetterOrDigit(plain.charAt(at))) {
      at += step;
    }
    return at;
  }
}
