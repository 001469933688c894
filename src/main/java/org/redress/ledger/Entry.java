package org.redress.ledger;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.redress.shared.CaseId;
import org.redress.shared.OrderId;

/**
 * Money that moved between accounts. {@code key} is unique in its marketplace, {@code at} is
 * business time, {@code kind} says why in the words of whoever posts it, {@code currency} is ISO
 * 4217.
 */
public record Entry(
    String key,
    Instant at,
    OrderId order,
    @Nullable CaseId caseId,
    String kind,
    String currency,
    List<Posting> postings) {

  private static final Pattern CURRENCY = Pattern.compile("[A-Z]{3}");

  /** Fewer than two postings, or postings that do not balance, are an IllegalArgumentException. */
  public Entry {
    at = at.truncatedTo(ChronoUnit.MICROS);
    postings = List.copyOf(postings);
    if (key.isBlank() || kind.isBlank() || !CURRENCY.matcher(currency).matches()) {
      throw new IllegalArgumentException("an entry has a key, a kind and a currency: " + key);
    }
    if (postings.size() < 2 || sum(postings) != 0) {
      throw new IllegalArgumentException("entry " + key + " does not balance: " + postings);
    }
  }

  private static long sum(List<Posting> postings) {
    return postings.stream().mapToLong(Posting::amount).reduce(0, Math::addExact);
  }

  /** Whether both say the same; their times may differ. */
  boolean says(Entry other) {
    return equals(
        new Entry(
            other.key, at, other.order, other.caseId, other.kind, other.currency, other.postings));
  }
}
