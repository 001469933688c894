package org.redress.claims;

import java.math.BigInteger;
import java.util.List;
import org.redress.orders.Contract;
import org.redress.orders.ReportEvent.Quantity;

/**
 * What a claim is about, in minor units: the lines with their share of shipping, tax and duty,
 * rounded down. What is paid back is shared exactly, by the orders.
 */
final class ClaimedAmount {

  private ClaimedAmount() {}

  static long of(Contract contract, List<Quantity> lines) {
    var amounts = contract.amounts();
    var items = ClaimLines.items(contract, lines);
    if (amounts.items() == 0 || items == amounts.items()) {
      return amounts.total();
    }
    var beside = BigInteger.valueOf(amounts.total() - amounts.items());
    var share =
        beside.multiply(BigInteger.valueOf(items)).divide(BigInteger.valueOf(amounts.items()));
    return items + share.longValueExact();
  }
}
