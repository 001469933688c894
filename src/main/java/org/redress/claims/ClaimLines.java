package org.redress.claims;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.redress.orders.Contract;
import org.redress.orders.OrderView;
import org.redress.orders.ReportEvent.Quantity;
import org.redress.policy.ClaimEligibility.Earlier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which lines of an order are claimed: one open claim for each of them. */
@Component
class ClaimLines {

  private final JdbcClient jdbc;

  ClaimLines(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void keep(Claim claim) {
    for (var line : claim.opened().lines()) {
      jdbc.sql(
              "insert into claim_line (marketplace_id, claim_id, order_id, line, open) values (?, ?, ?, ?, true)")
          .params(
              claim.getId().marketplaceId(), claim.uuid(), claim.order().value(), line.reference())
          .update();
    }
  }

  void free(Claim claim) {
    jdbc.sql("update claim_line set open = false where marketplace_id = ? and claim_id = ?")
        .params(claim.getId().marketplaceId(), claim.uuid())
        .update();
  }

  /**
   * What became of earlier claims for any of these lines; {@code left} says how many units of each
   * line were not given back.
   */
  static Earlier earlier(List<Claim> claims, List<Quantity> claimed, Map<String, Integer> left) {
    var lines = references(claimed);
    var same =
        claims.stream()
            .filter(claim ->
                claim.opened().lines().stream().anyMatch(l -> lines.contains(l.reference())))
            .toList();
    if (same.stream().anyMatch(claim -> !claim.closed())) {
      return Earlier.OPEN;
    }
    if (claimed.stream().anyMatch(l -> l.quantity() > left.getOrDefault(l.reference(), 0))) {
      return Earlier.REFUNDED;
    }
    return same.stream().anyMatch(ClaimLines::decided) ? Earlier.DENIED : Earlier.NONE;
  }

  /** Denied, or the customer said itself that it had come; its silence alone decides nothing. */
  private static boolean decided(Claim claim) {
    var outcome = claim.ending().outcome();
    return outcome == Outcome.DENIED
        || outcome == Outcome.DELIVERED && Boolean.TRUE.equals(claim.hearing().deliveryConfirmed());
  }

  /**
   * All that is left of the order where the customer names no line, all that is left of a line
   * without a quantity; where nothing is left, all that was ordered.
   */
  static List<Quantity> asked(OrderView order, List<Quantity> named, Map<String, Integer> left) {
    var ordered = order.contract().lines();
    if (!named.isEmpty()) {
      return named.stream()
          .map(line ->
              line.quantity() == OpenClaim.WHOLE_LINE
                  ? whole(ordered, line.reference(), left)
                  : line)
          .toList();
    }
    var all = ordered.stream().map(line -> whole(ordered, line.reference(), left)).toList();
    var rest = all.stream().filter(line -> left.getOrDefault(line.reference(), 0) > 0).toList();
    return rest.isEmpty() ? all : rest;
  }

  private static Quantity whole(
      List<Contract.Line> ordered, String reference, Map<String, Integer> left) {
    var units = left.getOrDefault(reference, 0);
    return new Quantity(reference, units > 0 ? units : quantity(ordered, reference));
  }

  /** How many of the line were ordered; 0 where there is no such line. */
  static int quantity(List<Contract.Line> ordered, String reference) {
    return ordered.stream()
        .filter(line -> line.reference().equals(reference))
        .mapToInt(Contract.Line::quantity)
        .sum();
  }

  static Set<String> references(List<Quantity> lines) {
    return lines.stream().map(Quantity::reference).collect(Collectors.toUnmodifiableSet());
  }

  /** The value of the goods, in minor units. */
  static long items(Contract contract, List<Quantity> lines) {
    return lines.stream()
        .mapToLong(line ->
            contract.lines().stream()
                    .filter(l -> l.reference().equals(line.reference()))
                    .mapToLong(Contract.Line::unitPrice)
                    .sum()
                * line.quantity())
        .sum();
  }
}
