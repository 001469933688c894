package org.redress.orders;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.toMap;

import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.redress.orders.Commitment.State;
import org.redress.orders.Payment.Paid;

/**
 * What a customer has got back beyond what it has paid: refunded here and elsewhere, and taken back
 * by its bank, without what is only promised or disputed. {@code likely} counts it order by order
 * and line by line; {@code certain} is what of it remains where all was about the other orders of
 * the payment. Without a refund nobody has anything twice.
 */
record Twice(long certain, long likely) {

  /** By order. */
  static Map<UUID, Twice> of(Payment payment) {
    var orders = new TreeMap<>(payment.orders());
    var whose = payment.whose();
    var likely = new TreeMap<UUID, Long>();
    var ofLines = new TreeMap<UUID, Long>();
    var together = 0L;
    for (var order : orders.entrySet()) {
      var id = order.getKey();
      var its = order.getValue().with(requireNonNull(whose.get(id)).certain());
      var refunded = refunded(its);
      var over = refunded + its.facts().lost() - its.facts().captured();
      together += over;
      var lines = Math.min(refunded, beyondLines(its));
      ofLines.put(id, lines);
      likely.put(id, Math.min(refunded, Math.max(lines, Math.max(0, over))));
    }
    var certain = shared(together, ofLines, likely);
    return orders.keySet().stream()
        .collect(
            toMap(
                id -> id,
                id -> new Twice(requireNonNull(certain.get(id)), requireNonNull(likely.get(id)))));
  }

  /** What lines got beyond what was paid for them is theirs, the rest is no more than likely. */
  private static Map<UUID, Long> shared(
      long together, Map<UUID, Long> ofLines, Map<UUID, Long> likely) {
    var certain = new TreeMap<UUID, Long>();
    var rest = together - ofLines.values().stream().mapToLong(Long::longValue).sum();
    for (var order : likely.entrySet()) {
      var lines = requireNonNull(ofLines.get(order.getKey()));
      var more = Math.clamp(rest, 0, order.getValue() - lines);
      certain.put(order.getKey(), lines + more);
      rest -= more;
    }
    return certain;
  }

  private static long refunded(Paid its) {
    return its.committed(State.SETTLED) + its.facts().refunded();
  }

  /** What was captured beyond the price pays for it, as far as nothing else took that. */
  private static long beyondLines(Paid its) {
    var surplus = Math.max(0, its.facts().surplus() - its.facts().unnamed());
    return Math.max(0, its.afterWhatIsCertain().beyondLines() - surplus);
  }
}
