package org.redress.casefile.content;

import java.time.Instant;
import java.util.List;
import org.redress.ledger.PostedEntry;

/** An entry of the books that belongs to the case; debit positive, credit negative. */
public record LedgerItem(
    String key, Instant at, String kind, String currency, List<Posting> postings) {

  /** One side of the entry. */
  public record Posting(String account, long amount) {}

  static LedgerItem of(PostedEntry posted) {
    var entry = posted.entry();
    return new LedgerItem(
        entry.key(),
        entry.at(),
        entry.kind(),
        entry.currency(),
        entry.postings().stream()
            .map(posting -> new Posting(posting.account().name(), posting.amount()))
            .toList());
  }
}
