package org.redress.marketplace.reading;

import java.util.List;
import org.redress.guarantee.Recoveries.Receipt;
import org.redress.guarantee.Recovery.Part;
import org.redress.shared.Party;

/** Reads what is booked and said about recoveries. */
public final class RecoveryReader {

  private RecoveryReader() {}

  public static Receipt payment(Fields body) {
    var kind =
        body.optional(
            "kind", Kinds.word(List.of(Part.Kind.PAYMENT.name(), Part.Kind.SET_OFF.name())));
    return new Receipt(
        kind == null ? Part.Kind.PAYMENT : Part.Kind.valueOf(kind),
        body.required("amount", Kinds.number(1, Kinds.MOST_MONEY)),
        body.required("reference", Kinds.name(200)));
  }

  /** Why the debtor does not see that it owes this, or does not want to pay. */
  public record Dispute(Party party, String reason) {}

  public static Dispute dispute(Fields body) {
    var party = body.required("party", Kinds.word(List.of("MERCHANT", "CUSTOMER", "GUARANTOR")));
    return new Dispute(
        body.sound("party") ? Party.valueOf(party) : Party.MERCHANT,
        body.required("reason", Kinds.prose(4000)));
  }
}
