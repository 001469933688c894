package org.redress.orders;

import java.util.List;
import org.redress.orders.Reserved.Share;

/**
 * What was reserved, for each capture that it goes back to; no parts where nothing was. Amounts are
 * minor units of the order's currency.
 */
public record Parts(Reserved answer, List<Part> parts) {

  /**
   * {@code key} is the reservation's own, {@code payment} what the provider knows the capture by.
   * {@code asked} is above {@code amount} where less was left.
   */
  public record Part(String key, String payment, long asked, long amount, List<Share> shares) {}

  /** The key of the reservation that a part's key came from. */
  public static String decision(String key) {
    return Captures.decision(key);
  }
}
