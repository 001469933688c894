package org.redress.marketplace.reading;

import java.util.List;
import org.redress.guarantee.Recoveries.Receipt;
import org.redress.guarantee.Recovery.Part;
import org.redress.shared.Party;

/** Reads what is booked and said about recoveries. */
public final class RecoveryReader {

  private RecoveryReader() {}

  public static Receipt payment(Fields body) {
    var kind = body.optional("kind", Kinds.word(Part.Kind.class));
    return new Receipt(
        kind == null ? Part.Kind.PAYMENT : kind,
        body.required("amount", Kinds.number(1, Kinds.MOST_MONEY)),
        body.required("reference", Kinds.withoutCardNumber(Kinds.name(200))));
  }

  /** Why the merchant does not see that it owes this. */
  public static String dispute(Fields body) {
    body.required("party", Kinds.word(List.of(Party.MERCHANT.name())));
    return body.required("reason", Kinds.withoutCardNumber(Kinds.prose(4000)));
  }
}
