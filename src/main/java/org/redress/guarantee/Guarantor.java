package org.redress.guarantee;

import java.util.List;
import java.util.Map;

/**
 * An independent third party with its terms. {@code answerDays} and {@code reminderDays} are
 * business days of the marketplace after the escalation; {@code limits} are the most it pays for an
 * order, in minor units by currency, where a currency without one has only the limit of the order's
 * cover.
 *
 * @param languages in which it reads a file, ISO 639-1
 * @param needs the types of evidence that it wants in a file
 */
public record Guarantor(
    String reference,
    String name,
    int answerDays,
    int reminderDays,
    List<String> languages,
    List<String> needs,
    Map<String, Long> limits) {

  /** The one that every marketplace begins with. */
  public static final String DEFAULT = "default";

  public Guarantor {
    languages = List.copyOf(languages);
    needs = List.copyOf(needs);
    limits = Map.copyOf(limits);
    if (answerDays < 1 || reminderDays < 0 || reminderDays >= answerDays) {
      throw new IllegalArgumentException(
          "reminded after %d of %d days".formatted(reminderDays, answerDays));
    }
  }

  long atMost(String currency, long cover) {
    return Math.min(cover, limits.getOrDefault(currency, cover));
  }
}
