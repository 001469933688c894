package org.redress.desk;

import java.util.Optional;
import java.util.UUID;
import org.redress.shared.OrderId;

/** The order's id as it stands in the address of its page. */
final class OrderAddress {

  private OrderAddress() {}

  static Optional<OrderId> parse(String id) {
    try {
      return Optional.of(new OrderId(UUID.fromString(id)));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }
}
