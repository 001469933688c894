package org.redress.desk;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.redress.ledger.PostedEntry;

/** One side of an entry of the books; only the first of an entry says what it is and when. */
record LedgerLine(
    @Nullable Instant at,
    @Nullable String what,
    String account,
    @Nullable String debit,
    @Nullable String credit) {

  static List<LedgerLine> of(List<PostedEntry> entries, ViewerFormat format) {
    var lines = new ArrayList<LedgerLine>();
    for (var posted : entries) {
      var entry = posted.entry();
      var first = true;
      for (var posting : entry.postings()) {
        var amount = format.money(Math.abs(posting.amount()), entry.currency());
        lines.add(
            new LedgerLine(
                first ? entry.at() : null,
                first ? MoneyWords.entry(entry.kind()) : null,
                MoneyWords.account(posting.account().name()),
                posting.amount() > 0 ? amount : null,
                posting.amount() < 0 ? amount : null));
        first = false;
      }
    }
    return lines;
  }
}
