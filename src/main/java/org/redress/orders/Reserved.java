package org.redress.orders;

import java.util.List;

/** What was reserved; amounts are minor units of the order's currency. */
public sealed interface Reserved {

  /** All that was asked. */
  record Granted(long amount, List<Share> shares) implements Reserved {}

  /** Less is left than {@code asked}: {@code amount} is all of it. */
  record Partly(long amount, long asked, List<Share> shares) implements Reserved {}

  record NothingLeft(Reason reason) implements Reserved {}

  enum Reason {
    NOTHING_PAID,
    /** What was asked for costs nothing, e.g. free shipping. */
    WITHOUT_PRICE,
    /** It was given back before, or is promised already. */
    USED_UP,
    /** As before, and the customer's bank has taken money back or may still do so. */
    CHARGED_BACK
  }

  /** What of the amount is for so many units of a line. */
  record Share(String line, int quantity, long items, long shipping, long tax, long duty) {

    public long of(Basis basis) {
      return switch (basis) {
        case ITEMS -> items;
        case SHIPPING -> shipping;
        case TAX -> tax;
        case DUTY -> duty;
      };
    }

    public long amount() {
      return items + shipping + tax + duty;
    }
  }
}
