package org.redress.desk;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.redress.refunds.DecidingOwed;

/** What was or will be paid back, and what the books say about it. */
public record MoneySheet(
    List<RefundLine> refunds, List<LedgerLine> entries, List<RecoveryLine> recoveries) {

  /** The subjects of proposals about the refunds; to be added to. */
  public List<String> subjects() {
    return refunds.stream()
        .map(refund -> DecidingOwed.subject(refund.id()))
        .collect(Collectors.toCollection(ArrayList::new));
  }

  public boolean isEmpty() {
    return refunds.isEmpty() && entries.isEmpty();
  }
}
