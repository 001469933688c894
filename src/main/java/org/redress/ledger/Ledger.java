package org.redress.ledger;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.redress.shared.MarketplaceId;
import org.redress.shared.Tenancy;
import org.springframework.stereotype.Component;

/** The books of the marketplaces. What is posted stands for ever; a correction is a new entry. */
@Component
public class Ledger {

  private final Entries entries;
  private final Balances balances;
  private final Tenancy tenancy;

  Ledger(Entries entries, Balances balances, Tenancy tenancy) {
    this.entries = entries;
    this.balances = balances;
    this.tenancy = tenancy;
  }

  /**
   * Posts the entry within the caller's transaction; false where it was posted before, whose time
   * then stands. Another entry under the same key is an IllegalStateException.
   */
  public boolean post(MarketplaceId marketplace, Entry entry) {
    return tenancy.in(
        marketplace,
        () -> {
          if (entries.add(marketplace, entry)) {
            return true;
          }
          var posted = entries.withKey(marketplace, entry.key());
          if (!entry.says(posted)) {
            throw new IllegalStateException(
                "posted under this key was %s, not %s".formatted(posted, entry));
          }
          return false;
        });
  }

  /**
   * Every account that was ever posted to, once per currency, by name.
   *
   * @param after {@link AccountBalance#cursor} of the last one seen; anything else without a blank
   *     is like the beginning
   */
  public List<AccountBalance> accounts(
      MarketplaceId marketplace, @Nullable String after, int limit) {
    return tenancy.in(marketplace, () -> balances.read(marketplace, after, limit));
  }

  /** In the order of their posting. */
  public List<PostedEntry> entries(MarketplaceId marketplace, EntrySearch search) {
    return tenancy.in(marketplace, () -> entries.find(marketplace, search));
  }
}
