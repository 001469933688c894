package org.redress.orders;

import static java.util.stream.Collectors.toMap;

import java.util.Map;
import java.util.Objects;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.redress.orders.Reserved.Reason;
import org.redress.orders.Reserved.Share;

/** What a wish for an order's money comes to now; changes nothing. */
final class Grant {

  private Grant() {}

  static Reserved of(Payment payment, ReserveMoney ask) {
    var room = payment.of(ask.order()).room();
    var quantities = quantities(payment.of(ask.order()).contract(), ask);
    var prices = room.price(quantities, ask);
    var price = Stream.of(prices).flatMapToLong(LongStream::of).sum();
    var asked = ask.atMost() == null ? price : Math.min(price, ask.atMost());
    var shares = room.fit(prices, quantities, Math.min(asked, payment.left()));
    var amount = shares.stream().mapToLong(Share::amount).sum();
    if (amount > 0) {
      return amount < asked
          ? new Reserved.Partly(amount, asked, shares)
          : new Reserved.Granted(amount, shares);
    }
    if (room.nothingPaid()) {
      return new Reserved.NothingLeft(Reason.NOTHING_PAID);
    }
    if (asked == 0) {
      return new Reserved.NothingLeft(Reason.WITHOUT_PRICE);
    }
    return new Reserved.NothingLeft(payment.charged() ? Reason.CHARGED_BACK : Reason.USED_UP);
  }

  static Map<String, Integer> quantities(Contract contract, ReserveMoney ask) {
    var ordered =
        contract.lines().stream().collect(toMap(Contract.Line::reference, Contract.Line::quantity));
    if (ask.lines().isEmpty()) {
      return ordered;
    }
    var quantities =
        ask.lines().stream()
            .collect(
                toMap(
                    ReportEvent.Quantity::reference,
                    ReportEvent.Quantity::quantity,
                    Math::addExact));
    quantities.forEach((line, quantity) -> {
      if (quantity < 1 || quantity > Objects.requireNonNullElse(ordered.get(line), 0)) {
        throw new IllegalArgumentException(
            "the order does not have %d of line %s".formatted(quantity, line));
      }
    });
    return quantities;
  }
}
