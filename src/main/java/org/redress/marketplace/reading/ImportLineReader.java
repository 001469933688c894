package org.redress.marketplace.reading;

import java.util.List;
import org.redress.orders.ImportedOrder;
import org.redress.orders.OrderView;

/**
 * Reads a line of an import: an order, what was reported about it, and what its customer stated.
 */
public final class ImportLineReader {

  private ImportLineReader() {}

  public static ImportedOrder line(Fields line) {
    return new ImportedOrder(
        line.object("order", ContractReader::contract),
        line.list("events", 0, 1000, EventReader::event),
        line.list("claims", 0, 100, ImportLineReader::statement));
  }

  private static OrderView.Statement statement(Fields claim) {
    return new OrderView.Statement(
        claim.required(
            "kind", Kinds.word(List.of("NOT_RECEIVED", "NOT_AS_DESCRIBED", "REFUND_NOT_RECEIVED"))),
        claim.required("openedAt", Kinds.INSTANT),
        claim.required("statement", Kinds.prose(2000)));
  }
}
