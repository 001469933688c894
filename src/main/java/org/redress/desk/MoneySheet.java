package org.redress.desk;

import java.util.List;

/** What was or will be paid back, and what the books say about it. */
public record MoneySheet(
    List<RefundLine> refunds, List<LedgerLine> entries, List<RecoveryLine> recoveries) {

  public boolean isEmpty() {
    return refunds.isEmpty() && entries.isEmpty();
  }
}
