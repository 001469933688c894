package org.redress.claims;

import java.util.Map;
import java.util.TreeMap;

/** What a person's ruling is for each party, in a plain sentence before its reason. */
final class RulingWords {

  private static final String REMAIN =
      " This is final here. The courts, a body for alternative dispute resolution and, where a card"
          + " was charged, the bank within its own time stay open beside it.";

  private RulingWords() {}

  static Map<String, String> explain(ReviewRuling ruling) {
    return explain(ruling, "A person has looked at", "");
  }

  /** The guarantor's award; it is final here, and says which other ways remain. */
  static Map<String, String> award(ReviewRuling ruling) {
    return explain(ruling, "An independent third party has decided", REMAIN);
  }

  private static Map<String, String> explain(ReviewRuling ruling, String who, String remain) {
    var customer =
        switch (ruling.ruling()) {
          case REFUND -> "%s your claim: you get your money back. ";
          case PARTIAL_REFUND -> "%s your claim: you get a part of your money back. ";
          case DENY -> "%s your claim and denied it. ";
          case ESCALATE -> "%s your claim, and an independent third party will decide it. ";
        };
    var merchant =
        switch (ruling.ruling()) {
          case REFUND -> "%s this claim for the customer, who is paid back. ";
          case PARTIAL_REFUND -> "%s this claim: the customer is paid back a part of it. ";
          case DENY -> "%s this claim and denied it. ";
          case ESCALATE -> "%s this claim, and an independent third party will decide it. ";
        };
    return new TreeMap<>(
        Map.of(
            "CUSTOMER", customer.formatted(who) + ruling.reason() + remain,
            "MERCHANT", merchant.formatted(who) + ruling.reason() + remain,
            "AGENT",
                "%s, borne by %s: %s"
                    .formatted(ruling.ruling(), ruling.borneBy(), ruling.reason())));
  }
}
