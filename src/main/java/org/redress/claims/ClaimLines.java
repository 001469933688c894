package org.redress.claims;

import java.util.List;
import java.util.Set;
import java.util.UUID;
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

  /** What became of earlier claims for any of these lines. */
  static Earlier earlier(List<Claim> claims, Set<String> lines) {
    var same =
        claims.stream()
            .filter(claim ->
                claim.opened().lines().stream().anyMatch(l -> lines.contains(l.reference())))
            .toList();
    if (same.stream().anyMatch(claim -> !claim.closed())) {
      return Earlier.OPEN;
    }
    return same.stream().anyMatch(claim -> claim.ending().outcome() == Outcome.DENIED)
        ? Earlier.DENIED
        : Earlier.NONE;
  }

  /** All of the order where the customer names no line; the whole of a line without a quantity. */
  static List<Quantity> asked(OrderView order, List<Quantity> named) {
    var ordered = order.contract().lines();
    return named.isEmpty()
        ? ordered.stream().map(line -> new Quantity(line.reference(), line.quantity())).toList()
        : named.stream()
            .map(line ->
                line.quantity() == OpenClaim.WHOLE_LINE
                    ? new Quantity(line.reference(), quantity(ordered, line.reference()))
                    : line)
            .toList();
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

  /** A stable id of nothing: for counting where no claim exists yet. */
  static final UUID NO_CLAIM = new UUID(0, 0);
}
