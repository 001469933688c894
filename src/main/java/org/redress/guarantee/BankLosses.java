package org.redress.guarantee;

import static org.redress.ledger.Posting.credit;
import static org.redress.ledger.Posting.debit;

import java.time.Instant;
import java.util.List;
import org.redress.ledger.Account;
import org.redress.ledger.Entry;
import org.redress.ledger.Ledger;
import org.redress.ledger.Posting;
import org.redress.orders.OrderView;
import org.redress.shared.MarketplaceId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Lets the books say what banks have taken of an order: from the merchant, {@code
 * merchant:<reference>:charged-back}, by way of the provider, {@code provider:<name>:chargebacks}.
 * What a bank gives back later is the same entry with the signs turned.
 */
@Component
class BankLosses {

  private record Booked(long amount, int entries) {}

  private final JdbcClient jdbc;
  private final Ledger ledger;

  BankLosses(JdbcClient jdbc, Ledger ledger) {
    this.jdbc = jdbc;
    this.ledger = ledger;
  }

  /** {@code lost} is all that banks have taken by now. */
  void note(MarketplaceId marketplace, OrderView order, long lost, Instant now) {
    var before = booked(marketplace, order);
    var more = lost - before.amount();
    if (more == 0) {
      return;
    }
    var number = before.entries() + 1;
    jdbc.sql(
            """
            insert into bank_loss (marketplace_id, order_id, booked, entries) values (?, ?, ?, ?)
            on conflict (marketplace_id, order_id)
              do update set booked = excluded.booked, entries = excluded.entries
            """)
        .params(marketplace.value(), order.id().value(), lost, number)
        .update();
    ledger.post(
        marketplace,
        new Entry(
            "bank:%s:%d".formatted(order.id(), number),
            now,
            order.id(),
            null,
            more > 0 ? "CHARGEBACK_LOST" : "CHARGEBACK_GIVEN_BACK",
            order.contract().currency(),
            postings(order, more)));
  }

  private static List<Posting> postings(OrderView order, long more) {
    var contract = order.contract();
    var merchant = Account.ofMerchant(contract.merchant().reference(), "charged-back");
    var bank = Account.ofProvider(contract.payment().provider(), "chargebacks");
    return more > 0
        ? List.of(debit(merchant, more), credit(bank, more))
        : List.of(credit(merchant, -more), debit(bank, -more));
  }

  private Booked booked(MarketplaceId marketplace, OrderView order) {
    return jdbc.sql(
            "select booked, entries from bank_loss where marketplace_id = ? and order_id = ? for update")
        .params(marketplace.value(), order.id().value())
        .query((row, n) -> new Booked(row.getLong(1), row.getInt(2)))
        .optional()
        .orElse(new Booked(0, 0));
  }
}
