package org.redress.claims;

import java.util.Map;

/** What a person's ruling is for each party, in a plain sentence before its reason. */
final class RulingWords {

  private RulingWords() {}

  static Map<String, String> explain(ReviewRuling ruling, String currency) {
    var customer =
        switch (ruling.ruling()) {
          case REFUND -> "A person has looked at your claim: you get your money back. ";
          case PARTIAL_REFUND ->
              "A person has looked at your claim: you get a part of your money back. ";
          case DENY -> "A person has looked at your claim and denied it. ";
        };
    var merchant =
        switch (ruling.ruling()) {
          case REFUND -> "A person has decided this claim for the customer, who is paid back. ";
          case PARTIAL_REFUND ->
              "A person has decided that the customer is paid back a part of it. ";
          case DENY -> "A person has denied this claim. ";
        };
    return Map.of(
        "CUSTOMER", customer + ruling.reason(),
        "MERCHANT", merchant + ruling.reason(),
        "AGENT",
            "%s, borne by %s: %s".formatted(ruling.ruling(), ruling.borneBy(), ruling.reason()));
  }
}
