package org.redress.desk.cases;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.redress.claims.CaseStatus;
import org.redress.desk.CaseWords;

/** One choice of the filter by status, with how many cases it holds. */
record CaseChip(String label, String tone, long count, String address, boolean chosen) {

  private static final List<CaseStatus> BY_URGENCY =
      List.of(
          CaseStatus.UNDER_REVIEW,
          CaseStatus.WAITING_MERCHANT,
          CaseStatus.WAITING_CUSTOMER,
          CaseStatus.WAITING_DELIVERY,
          CaseStatus.WAITING_GUARANTOR,
          CaseStatus.ON_HOLD,
          CaseStatus.SETTLING,
          CaseStatus.CLOSED);

  static List<CaseChip> of(Map<CaseStatus, Long> counts, CaseFilter filter) {
    var chips = new ArrayList<CaseChip>();
    var all = counts.values().stream().mapToLong(Long::longValue).sum();
    chips.add(new CaseChip("All", "quiet", all, filter.addressFor(null), filter.status() == null));
    for (var status : BY_URGENCY) {
      var count = counts.getOrDefault(status, 0L);
      var chosen = status == filter.status();
      if (count > 0 || chosen) {
        chips.add(
            new CaseChip(
                CaseWords.of(status),
                CaseWords.tone(status),
                count,
                filter.addressFor(status),
                chosen));
      }
    }
    return chips;
  }
}
