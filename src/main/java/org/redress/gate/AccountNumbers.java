package org.redress.gate;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Finds the numbers of payment cards and bank accounts in a text, however they are written. A run
 * of digits that is merely long is none: first digits, length and check digit have to fit.
 */
public final class AccountNumbers {

  /** Ids of our own and of others: their groups of digits mean nothing. */
  private static final Pattern UUID =
      Pattern.compile("[0-9A-F]{8}-[0-9A-F]{4}-[1-8][0-9A-F]{3}-[89AB][0-9A-F]{3}-[0-9A-F]{12}");

  /** Digests and ids without dashes, as many systems write them: not few letters in one place. */
  private static final Pattern DIGEST =
      Pattern.compile(
          "(?<![0-9A-Z])(?=(?:[0-9]*[A-F]){4})(?=[0-9]*[A-F]+[0-9]+[A-F])"
              + "(?:[0-9A-F]{64}|[0-9A-F]{40}|[0-9A-F]{32})(?![0-9A-Z])");

  private static final int SHORTEST_DIGEST = 32;
  private static final Pattern DIGITS_ONLY = Pattern.compile("[0-9-]+");
  private static final String MASK = "•";

  private AccountNumbers() {}

  public static boolean in(String text) {
    return in(text, text, ParcelNumbers.UNKNOWN);
  }

  /** {@code naming} are the words in which a carrier may be named. */
  public static boolean in(String text, String naming, ParcelNumbers parcels) {
    return !found(text, naming, parcels).isEmpty();
  }

  /** The text with dots in place of every digit and letter of such a number. */
  static String masked(String text, String naming, ParcelNumbers parcels) {
    var masked = text;
    // a number may hide behind another one
    for (var times = 0; times < 3; times++) {
      var found = found(masked, naming, parcels);
      if (found.isEmpty()) {
        return masked;
      }
      masked = masked(masked, found);
    }
    return in(masked, naming, parcels) ? MASK : masked;
  }

  private static String masked(String text, List<Place> found) {
    var masked = new StringBuilder();
    for (var at = 0; at < text.length(); ) {
      var sign = text.codePointAt(at);
      var hidden = isWithin(found, at) && !Character.isWhitespace(sign);
      masked.append(hidden ? MASK : Character.toString(sign));
      at += Character.charCount(sign);
    }
    return masked.toString();
  }

  private static boolean isWithin(List<Place> found, int at) {
    return found.stream().anyMatch(place -> at >= place.from() && at <= place.last());
  }

  /** From the first sign of a number in the text to its last. */
  record Place(int from, int last) {}

  static List<Place> found(String text, String naming, ParcelNumbers parcels) {
    if (text.length() < CardSchemes.SHORTEST) {
      return List.of();
    }
    var spelling = Spelling.of(text);
    var plain = withoutIds(spelling.plain());
    var found = new ArrayList<Place>();
    for (var chain : Chain.of(plain, spelling.runs())) {
      for (var card : new CardsInChain(plain, chain, naming, parcels).find()) {
        found.add(new Place(spelling.origin(card.from()), spelling.origin(card.to() - 1)));
      }
    }
    for (var at = 0; at < plain.length(); at++) {
      var end = Ibans.endOf(plain, at);
      if (end > 0) {
        found.add(new Place(spelling.origin(at), spelling.origin(end - 1)));
      }
    }
    return found;
  }

  /** Of the same length. */
  private static String withoutIds(String plain) {
    var without =
        plain.indexOf('-') < 0
            ? plain
            : UUID.matcher(plain)
                .replaceAll(id ->
                    DIGITS_ONLY.matcher(id.group()).matches()
                        ? id.group()
                        : "Z".repeat(id.group().length()));
    return without.length() < SHORTEST_DIGEST
        ? without
        : DIGEST.matcher(without).replaceAll(id -> "Z".repeat(id.group().length()));
  }
}
