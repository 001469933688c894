package org.redress.orders;

import java.util.List;
import org.redress.orders.Reserved.Share;

/**
 * What of a reservation is still owed, and whether it can be paid now; amounts are minor units of
 * the order's currency. Only what has come back for good ends it: what a bank may still take, or a
 * payment that was taken back and may be reported anew, lets it wait.
 */
public sealed interface Owed {

  /** So much can be paid. */
  record Payable(long amount, List<Share> shares) implements Owed {}

  /** A bank may take some of it: nothing is paid until it has decided. */
  record OnHold() implements Owed {}

  /** It is owed, but the payment that it would come from is not there (any more). */
  record Unpaid() implements Owed {}

  /** All of it came back another way. */
  record Nothing() implements Owed {}
}
