package org.redress.desk;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.redress.orders.PromiseState;

/** One choice of the filter by promise, with how many orders it holds. */
record PromiseChip(String label, String tone, long count, String address, boolean chosen) {

  private static final List<PromiseState> BY_URGENCY =
      List.of(
          PromiseState.BROKEN,
          PromiseState.AT_RISK,
          PromiseState.PENDING,
          PromiseState.KEPT,
          PromiseState.VOID);

  static List<PromiseChip> of(Map<PromiseState, Long> counts, OrderFilter filter, Words words) {
    var chips = new ArrayList<PromiseChip>();
    var all = counts.values().stream().mapToLong(Long::longValue).sum();
    chips.add(
        new PromiseChip(
            "All", "quiet", all, filter.addressFor(null), filter.promiseState() == null));
    for (var state : BY_URGENCY) {
      chips.add(
          new PromiseChip(
              words.of(state),
              words.tone(state),
              counts.getOrDefault(state, 0L),
              filter.addressFor(state),
              state == filter.promiseState()));
    }
    return chips;
  }
}
